package org.servicebridge.conference;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a call was not open in time; it is held all the same. */
@Component
public class RecordLateCall {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;

    RecordLateCall(Incidents incidents, Deadlines deadlines, Timeline timeline) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    @Transactional
    public void record(String reference) {
        incidents.lock(reference);
        if (deadlines.breach(reference, ClockKind.CONFERENCE_CALL)) {
            timeline.add(reference, "call-late", Actor.SYSTEM, "The call was not open in time.");
        }
    }
}
