package org.servicebridge.escalation;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on record and timeline, once a clock, that the time to reach the EDM is gone (OOH-7). */
@Component
public class RecordEdmSilence {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final EdmAttempts attempts;

    RecordEdmSilence(Incidents incidents, Deadlines deadlines, Timeline timeline, EdmAttempts attempts) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.attempts = attempts;
    }

    @Transactional
    public void record(String reference) {
        incidents.lock(reference);
        if (attempts.isTimeGone(reference) && deadlines.breach(reference, ClockKind.EDM_CONTACT)) {
            timeline.add(reference, "edm-contact-late", Actor.SYSTEM, "The EDM was not reached in time.");
        }
    }
}
