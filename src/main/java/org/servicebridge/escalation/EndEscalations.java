package org.servicebridge.escalation;

import java.time.Clock;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the escalations of an HSSI that is resolved or withdrawn; their clocks stop. */
@Component
public class EndEscalations {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Deadlines deadlines;
    private final Clock clock;

    EndEscalations(Incidents incidents, Escalations escalations, Deadlines deadlines, Clock clock) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void end(IncidentOver over) {
        String reference = incidents.lock(over.reference()).reference();
        escalations.endAll(reference, over.actor());
        for (Level level : Level.values()) {
            deadlines.stop(reference, level.clock(), clock.instant(), over.actor());
        }
    }
}
