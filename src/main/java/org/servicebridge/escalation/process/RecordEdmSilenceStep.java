package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.escalation.RecordEdmSilence;
import org.springframework.stereotype.Component;

/** Notes that the time to reach the EDM is gone. */
@Component("recordEdmSilence")
class RecordEdmSilenceStep implements JavaDelegate {

    private final RecordEdmSilence recordEdmSilence;

    RecordEdmSilenceStep(RecordEdmSilence recordEdmSilence) {
        this.recordEdmSilence = recordEdmSilence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordEdmSilence.record(execution.getProcessBusinessKey());
    }
}
