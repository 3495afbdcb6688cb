package org.servicebridge.supplier;

import static org.servicebridge.incident.ClockKind.CHASE_ANSWER;
import static org.servicebridge.incident.ClockKind.SUPPLIER_UPDATE;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a provider's update is late; from now on its answer to the chase is awaited (IH-15, OOH-12). */
@Component
public class RecordLateUpdate {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;

    RecordLateUpdate(Incidents incidents, Deadlines deadlines, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void record(String reference, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (deadlines.breach(reference, SUPPLIER_UPDATE)) {
            timeline.add(reference, "update-late", actor, "The provider's update is late.");
        }
        deadlines.start(incident, CHASE_ANSWER, clock.instant());
    }
}
