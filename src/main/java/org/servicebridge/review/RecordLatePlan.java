package org.servicebridge.review;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that an action plan is late (SUP-2). */
@Component
public class RecordLatePlan {

    private final Incidents incidents;
    private final PlanClock planClock;
    private final Timeline timeline;

    RecordLatePlan(Incidents incidents, PlanClock planClock, Timeline timeline) {
        this.incidents = incidents;
        this.planClock = planClock;
        this.timeline = timeline;
    }

    @Transactional
    public void record(String reference, Actor actor) {
        incidents.lock(reference);
        if (planClock.breach(reference)) {
            timeline.add(reference, "plan-late", actor, "The provider's action plan is late.");
        }
    }
}
