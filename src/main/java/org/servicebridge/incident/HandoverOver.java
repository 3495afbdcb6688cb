package org.servicebridge.incident;

import java.time.Clock;
import org.servicebridge.access.Desks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is over before anybody called is with the desk that would have got it: nothing is left to hand over hot. */
@Component
class HandoverOver {

    private final Incidents incidents;
    private final EndHandover endHandover;
    private final Desks desks;
    private final RunningProcess process;
    private final Clock clock;

    HandoverOver(Incidents incidents, EndHandover endHandover, Desks desks, RunningProcess process, Clock clock) {
        this.incidents = incidents;
        this.endHandover = endHandover;
        this.desks = desks;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void onOver(IncidentOver over) {
        Incident incident = incidents.lock(over.reference());
        String to = incident.handling().handoverTo();
        if (to == null) {
            return;
        }
        process.handoverEnded(incident);
        if (!incident.state().isOpen()) {
            return;
        }
        endHandover.end(
                incident,
                to,
                "handover-ended",
                clock.instant(),
                over.actor(),
                "Over before it was handed over by telephone: %s has it.".formatted(desks.name(to)));
    }
}
