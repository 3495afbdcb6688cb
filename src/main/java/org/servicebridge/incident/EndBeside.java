package org.servicebridge.incident;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what runs beside an HSSI once it is resolved or withdrawn: nothing is asked and nothing fires any more. */
@Component
public class EndBeside {

    private final Incidents incidents;
    private final BesideProcesses beside;
    private final Timeline timeline;
    private final RunningBeside runningBeside;

    EndBeside(Incidents incidents, BesideProcesses beside, Timeline timeline, RunningBeside runningBeside) {
        this.incidents = incidents;
        this.beside = beside;
        this.timeline = timeline;
        this.runningBeside = runningBeside;
    }

    /** Comes last, after each part has ended its own rows. */
    @EventListener
    @Order
    @Transactional
    public void end(IncidentOver over) {
        String reference = incidents.lock(over.reference()).reference();
        for (BesideProcess process : beside.endingWithIncident()) {
            if (runningBeside.isRunning(process.key(), reference)) {
                timeline.add(reference, process.key(), over.actor(), process.words() + " ended: the incident is over.");
            }
        }
        runningBeside.over(reference);
    }
}
