package org.servicebridge.progress;

import java.time.Clock;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops watching an HSSI that is resolved or withdrawn. */
@Component
public class EndWatch {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Clock clock;

    EndWatch(Incidents incidents, Deadlines deadlines, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void end(IncidentOver over) {
        String reference = incidents.lock(over.reference()).reference();
        deadlines.stop(reference, ClockKind.LACK_OF_PROGRESS, clock.instant(), over.actor());
    }
}
