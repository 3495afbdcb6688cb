package org.servicebridge.progress;

import java.time.Clock;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.conference.CallKind;
import org.servicebridge.conference.ConferenceCalls;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The EDM arranges a call on the restoration plan, or says why not; the watch starts anew (ESC-8). */
@Component
public class ConsiderCall {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final ConferenceCalls calls;
    private final StartBeside startBeside;
    private final Clock clock;

    ConsiderCall(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            ConferenceCalls calls,
            StartBeside startBeside,
            Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.calls = calls;
        this.startBeside = startBeside;
        this.clock = clock;
    }

    /** @param why what is to be settled, or why there is no call */
    @Transactional
    public void consider(String reference, boolean call, String why, Actor actor) {
        Incident incident = incidents.lock(reference);
        deadlines.stop(reference, ClockKind.LACK_OF_PROGRESS, clock.instant(), actor);
        deadlines.start(incident, ClockKind.LACK_OF_PROGRESS, clock.instant());
        boolean isOn = calls.isOpen(reference);
        if (call && !isOn) {
            startBeside.start(
                    reference,
                    ProcessKeys.HOLD_CONFERENCE_CALL,
                    Map.of("kind", CallKind.CONFERENCE_CALL.code(), "what", why),
                    actor);
            return;
        }
        timeline.add(
                reference,
                "call-considered",
                actor,
                (call ? "A call is being held already: " : "No conference call for lack of progress: ") + why);
    }
}
