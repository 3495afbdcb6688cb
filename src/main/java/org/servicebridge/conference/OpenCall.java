package org.servicebridge.conference;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A call is open: its clock stops, and it stands for the update of the provider (ESC-7, MAJ-1). */
@Component
public class OpenCall {

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final CallStandsForUpdate update;
    private final Clock clock;

    OpenCall(
            Incidents incidents,
            ConferenceCalls calls,
            Deadlines deadlines,
            Timeline timeline,
            CallStandsForUpdate update,
            Clock clock) {
        this.incidents = incidents;
        this.calls = calls;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.update = update;
        this.clock = clock;
    }

    /** @param attended who has joined */
    @Transactional
    public void open(String reference, String attended, Actor actor) {
        Incident incident = incidents.lock(reference);
        calls.open(reference, attended);
        deadlines.stop(reference, ClockKind.CONFERENCE_CALL, clock.instant(), actor);
        deadlines.stop(reference, ClockKind.CONFERENCE_CALL_OPERATIONAL, clock.instant(), actor);
        timeline.add(
                reference,
                "call-opened",
                actor,
                "%s opened; joined: %s"
                        .formatted(calls.latest(reference).orElseThrow().what().words(), attended));
        update.renew(incident, actor);
    }
}
