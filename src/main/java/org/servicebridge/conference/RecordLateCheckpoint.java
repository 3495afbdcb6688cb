package org.servicebridge.conference;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that the time of a checkpoint call passed without one; it is still to be held (IH-14). */
@Component
public class RecordLateCheckpoint {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;

    RecordLateCheckpoint(Incidents incidents, Deadlines deadlines, Timeline timeline) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    @Transactional
    public void record(String reference) {
        incidents.lock(reference);
        if (deadlines.breach(reference, ClockKind.CHECKPOINT)) {
            timeline.add(
                    reference, "checkpoint-late", Actor.SYSTEM, "The time of the checkpoint call passed without one.");
        }
    }
}
