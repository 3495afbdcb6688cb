package org.servicebridge.progress;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Escalates the fix time of a service to level 2, at its threshold and when it has passed (BRG-2, BRG-3). */
@Component
public class EscalateFixTime {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final StartBeside startBeside;

    EscalateFixTime(Incidents incidents, Deadlines deadlines, Timeline timeline, StartBeside startBeside) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.startBeside = startBeside;
    }

    @Transactional
    public void escalate(String reference, boolean passed) {
        incidents.lock(reference);
        if (passed) {
            deadlines.breach(reference, ClockKind.FIX_TIME);
            timeline.add(reference, "fix-time-passed", Actor.SYSTEM, "The fix time of the service has passed.");
        }
        startBeside.start(
                reference,
                ProcessKeys.ESCALATE_INCIDENT,
                Map.of(
                        "reason", passed ? "fix-time-passed" : "fix-time-at-risk",
                        "what",
                                passed
                                        ? "The service's fix time has passed and it is not resolved."
                                        : "Most of the service's fix time is gone and it is not resolved."),
                Actor.SYSTEM);
    }
}
