package org.servicebridge.supplier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.Actor;
import org.servicebridge.escalation.ReferIncident;
import org.servicebridge.escalation.Referral;
import org.springframework.stereotype.Component;

/** Has level 2 take up a late update with the provider's management. */
@Component("referLateUpdate")
class ReferLateUpdateStep implements JavaDelegate {

    private final ReferIncident referIncident;

    ReferLateUpdateStep(ReferIncident referIncident) {
        this.referIncident = referIncident;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referIncident.refer(
                execution.getProcessBusinessKey(),
                Referral.LATE_UPDATE,
                "The provider's update is late, and the provider was not reached.",
                Actor.SYSTEM);
    }
}
