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

/** Marks an HSSI as progressing: the watch starts anew, and whoever doubted it need not ask any more (ESC-8). */
@Component
public class MarkProgress {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final ProgressWatch watch;
    private final Clock clock;

    MarkProgress(Incidents incidents, Deadlines deadlines, Timeline timeline, ProgressWatch watch, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.watch = watch;
        this.clock = clock;
    }

    /** Does nothing for an HSSI that is not watched. */
    @Transactional
    public void mark(String reference, Actor actor) {
        Incident incident = incidents.lock(reference);
        if (deadlines
                .stop(reference, ClockKind.LACK_OF_PROGRESS, clock.instant(), actor)
                .isEmpty()) {
            return;
        }
        deadlines.start(incident, ClockKind.LACK_OF_PROGRESS, clock.instant());
        timeline.add(reference, "progress-marked", actor, "Marked as progressing.");
        watch.progressShown(reference);
    }
}
