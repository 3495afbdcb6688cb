package org.servicebridge.review.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.review.ActionPlanProcess;
import org.springframework.stereotype.Component;

/** Carries a plan that a provider sent to the process that waits for it. */
@Component
class ActionPlanMessages implements ActionPlanProcess {

    private static final String SUPPLIER_PLANNED = "supplier.planned";

    private final Messages messages;

    ActionPlanMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void supplierPlanned(String reference, boolean keptCurrent) {
        messages.deliver(SUPPLIER_PLANNED, reference, Map.of(RequestActionPlanSteps.KEPT_CURRENT, keptCurrent));
    }
}
