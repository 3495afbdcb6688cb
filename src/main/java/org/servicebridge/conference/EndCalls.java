package org.servicebridge.conference;

import java.time.Clock;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what was still to be called about an HSSI that is resolved or withdrawn. */
@Component
public class EndCalls {

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final Deadlines deadlines;
    private final CancelInvitations cancelInvitations;
    private final Clock clock;

    EndCalls(
            Incidents incidents,
            ConferenceCalls calls,
            Deadlines deadlines,
            CancelInvitations cancelInvitations,
            Clock clock) {
        this.cancelInvitations = cancelInvitations;
        this.incidents = incidents;
        this.calls = calls;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void end(IncidentOver over) {
        Incident incident = incidents.lock(over.reference());
        String reference = incident.reference();
        cancelInvitations.cancel(incident);
        calls.end(reference, null, null);
        deadlines.stop(reference, ClockKind.CONFERENCE_CALL, clock.instant(), over.actor());
        deadlines.stop(reference, ClockKind.CONFERENCE_CALL_OPERATIONAL, clock.instant(), over.actor());
    }
}
