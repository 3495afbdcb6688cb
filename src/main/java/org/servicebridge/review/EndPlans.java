package org.servicebridge.review;

import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An incident that is over needs no action plan any more. */
@Component
public class EndPlans {

    private final Incidents incidents;
    private final PlanClock planClock;

    EndPlans(Incidents incidents, PlanClock planClock) {
        this.incidents = incidents;
        this.planClock = planClock;
    }

    @EventListener
    @Transactional
    public void end(IncidentOver over) {
        planClock.stop(incidents.lock(over.reference()).reference(), over.actor());
    }
}
