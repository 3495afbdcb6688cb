package org.servicebridge.conference;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A call is not needed after all, for instance because it is known how and when the service is restored (ESC-10). */
@Component
public class DropCall {

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final CancelInvitations cancelInvitations;
    private final Clock clock;

    DropCall(
            Incidents incidents,
            ConferenceCalls calls,
            Deadlines deadlines,
            Timeline timeline,
            CancelInvitations cancelInvitations,
            Clock clock) {
        this.cancelInvitations = cancelInvitations;
        this.incidents = incidents;
        this.calls = calls;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void drop(String reference, @Nullable String why, Actor actor) {
        Incident incident = incidents.lock(reference);
        if (why == null) {
            throw Refusal.invalid("why", "Say why no call is needed, for instance how and when it is restored.");
        }
        cancelInvitations.cancel(incident);
        calls.end(reference, null, null);
        deadlines.stop(reference, ClockKind.CONFERENCE_CALL, clock.instant(), actor);
        deadlines.stop(reference, ClockKind.CONFERENCE_CALL_OPERATIONAL, clock.instant(), actor);
        timeline.add(reference, "call-not-needed", actor, "No call is needed: " + why);
    }
}
