package org.servicebridge.review;

import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the clock by which a provider gives the action plan it was asked for (SUP-2). */
@Component
public class AskForPlan {

    private final Incidents incidents;
    private final PlanClock planClock;

    AskForPlan(Incidents incidents, PlanClock planClock) {
        this.incidents = incidents;
        this.planClock = planClock;
    }

    @Transactional
    public void ask(String reference) {
        planClock.start(incidents.lock(reference), null);
    }
}
