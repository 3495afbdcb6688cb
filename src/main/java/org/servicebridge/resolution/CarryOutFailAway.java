package org.servicebridge.resolution;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what was done of the agreed fail-away, or why it was not (BRG-6). */
@Component
public class CarryOutFailAway {

    private final Incidents incidents;
    private final FailAways failAways;
    private final Timeline timeline;
    private final Clock clock;

    CarryOutFailAway(Incidents incidents, FailAways failAways, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.failAways = failAways;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param words what was done, or why it was not */
    @Transactional
    public void record(String reference, boolean done, String words, Actor actor) {
        Incident incident = incidents.lock(reference);
        String by = actor.onBehalfOf();
        failAways.end(incident.reference(), done, words, by == null ? actor.id() : by, clock.instant());
        timeline.add(
                reference,
                done ? "fail-away-done" : "fail-away-not-done",
                actor,
                (done ? "Fail-away carried out: " : "Fail-away NOT carried out: ") + words);
    }
}
