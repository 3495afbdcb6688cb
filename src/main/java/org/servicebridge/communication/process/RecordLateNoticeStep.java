package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.communication.RecordLateNotice;
import org.springframework.stereotype.Component;

/** Notes that a notice is late. */
@Component("recordLateNotice")
class RecordLateNoticeStep implements JavaDelegate {

    private final RecordLateNotice recordLateNotice;

    RecordLateNoticeStep(RecordLateNotice recordLateNotice) {
        this.recordLateNotice = recordLateNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordLateNotice.record(execution.getProcessBusinessKey());
    }
}
