package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.change.RecordLateRfc;
import org.springframework.stereotype.Component;

/** Notes that a written RFC is late. */
@Component("recordLateRfc")
class RecordLateRfcStep implements JavaDelegate {

    private final RecordLateRfc recordLateRfc;

    RecordLateRfcStep(RecordLateRfc recordLateRfc) {
        this.recordLateRfc = recordLateRfc;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordLateRfc.record(ChangeVariables.change(execution));
    }
}
