package org.servicebridge.progress;

import org.servicebridge.incident.Cadence;
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

/** Sees at which update an HSSI without suitable progress is doubted, although its time has not run out; one that shows progress raises no doubt (ESC-8). */
@Component
public class CountUpdates {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Cadence cadence;
    private final ProgressWatch watch;

    CountUpdates(Incidents incidents, Deadlines deadlines, Timeline timeline, Cadence cadence, ProgressWatch watch) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.cadence = cadence;
        this.watch = watch;
    }

    @EventListener
    @Transactional
    public void count(UpdateRecorded recorded) {
        Incident incident = incidents.lock(recorded.reference());
        String reference = incident.reference();
        Deadline watched =
                deadlines.running(reference, ClockKind.LACK_OF_PROGRESS).orElse(null);
        if (watched == null || recorded.showsProgress()) {
            return;
        }
        long updates = timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals("supplier-update"))
                .filter(entry -> !entry.learnedAt().isBefore(watched.startedAt()))
                .count();
        if (cadence.of(ClockKind.LACK_OF_PROGRESS, incident).runsOutAt(updates) && watch.progressDoubted(reference)) {
            deadlines.breach(reference, ClockKind.LACK_OF_PROGRESS);
        }
    }
}
