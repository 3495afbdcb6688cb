package org.servicebridge.incident;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;

/** A desk has the HSSI from now on, and nobody has to hand it over any more: record, timeline and clock. */
@Component
class EndHandover {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;

    EndHandover(Incidents incidents, Deadlines deadlines, Timeline timeline) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    /**
     * @param incident locked
     * @param kind of the timeline's entry, with its words and when it happened
     */
    void end(Incident incident, String owner, String kind, Instant at, Actor actor, String words) {
        incident.assignTo(owner, null);
        incidents.save(incident);
        timeline.add(incident.reference(), kind, at, actor, words);
        deadlines.stop(incident.reference(), ClockKind.HANDOVER, at, actor);
    }
}
