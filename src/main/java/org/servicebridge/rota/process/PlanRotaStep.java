package org.servicebridge.rota.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.Actor;
import org.servicebridge.rota.PlanRota;
import org.springframework.stereotype.Component;

/** Carries the rota on, so that it reaches 12 months ahead and follows the bank holidays known by now. */
@Component("planRota")
class PlanRotaStep implements JavaDelegate {

    private final PlanRota rota;

    PlanRotaStep(PlanRota rota) {
        this.rota = rota;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rota.plan("The week begins.", Actor.SYSTEM);
    }
}
