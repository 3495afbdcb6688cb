package org.servicebridge.escalation;

import java.time.Clock;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the escalations of an HSSI that is resolved or withdrawn; their clocks stop. Whether it is a crisis is asked on (IH-6, CRI-1). */
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
        escalations.endAllButCrisis(reference, over.actor());
        for (Level level : Level.values()) {
            if (escalations.isWaitedFor(reference, level)) {
                continue;
            }
            deadlines.stop(reference, level.clock(), clock.instant(), over.actor());
        }
    }
}
