package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.Actor;
import org.servicebridge.escalation.ReferIncident;
import org.servicebridge.escalation.Referral;
import org.springframework.stereotype.Component;

/** Tells level 2 that the fix-time OLA is in jeopardy (BRG-2). */
@Component("referFixTime")
class ReferFixTimeStep implements JavaDelegate {

    private final ReferIncident refer;

    ReferFixTimeStep(ReferIncident refer) {
        this.refer = refer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refer.refer(
                execution.getProcessBusinessKey(),
                Referral.FIX_TIME,
                "Three quarters of the service's fix time are gone and it is not resolved.",
                Actor.SYSTEM);
    }
}
