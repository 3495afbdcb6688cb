package org.servicebridge.review;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's action plan by message, and lets the process wait for the next version (RPT-5, SUP-2). */
@Component
public class AnnounceActionPlan {

    private final RecordActionPlan recordActionPlan;
    private final ActionPlanProcess process;

    AnnounceActionPlan(RecordActionPlan recordActionPlan, ActionPlanProcess process) {
        this.recordActionPlan = recordActionPlan;
        this.process = process;
    }

    /** Refusals as of {@link RecordActionPlan}. */
    @Transactional
    public void announce(String reference, ActionPlan plan, Actor actor) {
        recordActionPlan.record(reference, plan, actor);
        process.supplierPlanned(reference, !plan.last());
    }
}
