package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.progress.EscalateFixTime;
import org.springframework.stereotype.Component;

/** Records and escalates that the fix time has passed. */
@Component("recordFixTimePassed")
class RecordFixTimePassedStep implements JavaDelegate {

    private final EscalateFixTime escalate;

    RecordFixTimePassedStep(EscalateFixTime escalate) {
        this.escalate = escalate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalate.escalate(execution.getProcessBusinessKey(), true);
    }
}
