package org.servicebridge.progress;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what desk or provider answer when progress is in doubt; suitable progress starts the watch anew (ESC-8). */
@Component
public class JudgeProgress {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;

    JudgeProgress(Incidents incidents, Deadlines deadlines, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param asked who was asked, {@code desk} or {@code provider} */
    @Transactional
    public void judge(String reference, String asked, boolean satisfactory, String said, Actor actor) {
        Incident incident = incidents.lock(reference);
        timeline.add(
                reference,
                "progress-judged",
                actor,
                "The %s was asked how it stands, %s: %s"
                        .formatted(asked, satisfactory ? "which satisfies" : "which does not satisfy", said));
        if (satisfactory) {
            deadlines.stop(reference, ClockKind.LACK_OF_PROGRESS, clock.instant(), actor);
            deadlines.start(incident, ClockKind.LACK_OF_PROGRESS, clock.instant());
        }
    }
}
