package org.servicebridge.progress;

import java.util.Map;
import org.servicebridge.engine.Decisions;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.UpdateRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees at which update an HSSI without suitable progress is doubted, although its time has not run out (ESC-8). */
@Component
public class CountUpdates {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Decisions decisions;
    private final ProgressWatch watch;

    CountUpdates(
            Incidents incidents, Deadlines deadlines, Timeline timeline, Decisions decisions, ProgressWatch watch) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.decisions = decisions;
        this.watch = watch;
    }

    @EventListener
    @Transactional
    public void count(UpdateRecorded recorded) {
        Incident incident = incidents.lock(recorded.reference());
        String reference = incident.reference();
        Deadline watched =
                deadlines.running(reference, ClockKind.LACK_OF_PROGRESS).orElse(null);
        if (watched == null) {
            return;
        }
        long updates = timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals("supplier-update"))
                .filter(entry -> !entry.learnedAt().isBefore(watched.startedAt()))
                .count();
        if (updates >= allowed() && watch.progressDoubted(reference)) {
            deadlines.breach(reference, ClockKind.LACK_OF_PROGRESS);
        }
    }

    private long allowed() {
        Map<String, Object> row = decisions.one(
                "cadence", Map.of("clock", ClockKind.LACK_OF_PROGRESS.code(), "severity", 1, "gpIt", false));
        return row.get("updates") instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }
}
