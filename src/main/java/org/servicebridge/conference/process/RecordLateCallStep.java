package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.conference.RecordLateCall;
import org.springframework.stereotype.Component;

/** Notes on the record that a call is late. */
@Component("recordLateCall")
class RecordLateCallStep implements JavaDelegate {

    private final RecordLateCall recordLateCall;

    RecordLateCallStep(RecordLateCall recordLateCall) {
        this.recordLateCall = recordLateCall;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordLateCall.record(execution.getProcessBusinessKey());
    }
}
