package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.progress.EscalateFixTime;
import org.springframework.stereotype.Component;

/** Escalates that the fix time is at risk. */
@Component("escalateFixTimeAtRisk")
class EscalateFixTimeAtRiskStep implements JavaDelegate {

    private final EscalateFixTime escalate;

    EscalateFixTimeAtRiskStep(EscalateFixTime escalate) {
        this.escalate = escalate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalate.escalate(execution.getProcessBusinessKey(), false);
    }
}
