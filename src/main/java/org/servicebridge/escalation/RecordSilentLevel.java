package org.servicebridge.escalation;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A level did not answer in its time: paged nobody, and it goes up. */
@Component
public class RecordSilentLevel {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;

    RecordSilentLevel(
            Incidents incidents, Escalations escalations, Deadlines deadlines, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void record(String reference, EscalationReason reason, Level level) {
        incidents.lock(reference);
        deadlines.breach(reference, level.clock());
        deadlines.stop(reference, level.clock(), clock.instant(), Actor.SYSTEM);
        escalations.waitsFor(reference, reason, null);
        timeline.add(
                reference,
                "paged-nobody",
                Actor.SYSTEM,
                "Paged nobody: %s has not answered in time (%s).".formatted(level.words(), reason.words()));
    }
}
