package org.servicebridge.incident;

import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what runs beside an HSSI once it is resolved or withdrawn: nothing is asked and nothing fires any more. */
@Component
public class EndBeside {

    /** Caught by every process beside an HSSI that does not outlive it. */
    static final String OVER = "incident.over";

    private final Incidents incidents;
    private final BesideProcesses beside;
    private final Timeline timeline;
    private final Processes processes;
    private final Messages messages;

    EndBeside(Incidents incidents, BesideProcesses beside, Timeline timeline, Processes processes, Messages messages) {
        this.incidents = incidents;
        this.beside = beside;
        this.timeline = timeline;
        this.processes = processes;
        this.messages = messages;
    }

    /** Comes last, after each part has ended its own rows. */
    @EventListener
    @Order
    @Transactional
    public void end(IncidentOver over) {
        String reference = incidents.lock(over.reference()).reference();
        for (BesideProcess process : beside.endingWithIncident()) {
            if (processes.isRunning(process.key(), reference)) {
                timeline.add(reference, process.key(), over.actor(), process.words() + " ended: the incident is over.");
            }
        }
        messages.deliverToAll(OVER, reference);
    }
}
