package org.servicebridge.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.SupplierVoice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who was called because an action plan is late, and by when it is to come now (SUP-2). */
@Component
public class ChaseActionPlan {

    private final Incidents incidents;
    private final PlanClock planClock;
    private final Timeline timeline;
    private final RunningProcess process;

    ChaseActionPlan(Incidents incidents, PlanClock planClock, Timeline timeline, RunningProcess process) {
        this.incidents = incidents;
        this.planClock = planClock;
        this.timeline = timeline;
        this.process = process;
    }

    /** @param agreed by when the plan was agreed for; null for the usual period */
    @Transactional
    public void chase(String reference, String called, String said, @Nullable Instant agreed, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        planClock.start(incident, agreed);
        process.retime(reference, Set.of(ClockKind.ACTION_PLAN));
        timeline.add(
                reference,
                "plan-chased",
                SupplierVoice.saying(actor, called),
                "Called %s for the action plan: %s".formatted(called, said));
    }
}
