package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.QueueNotice;
import org.springframework.stereotype.Component;

/** Puts the drafted notice into the outbox. */
@Component("queueNotice")
class QueueNoticeStep implements JavaDelegate {

    private final QueueNotice queueNotice;
    private final CurrentActor currentActor;

    QueueNoticeStep(QueueNotice queueNotice, CurrentActor currentActor) {
        this.queueNotice = queueNotice;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean anybody = queueNotice.queue(
                execution.getProcessBusinessKey(), NoticeVariables.id(execution).orElseThrow(), currentActor.get());
        execution.setVariable(NoticeVariables.NOTICE_SENT, anybody);
    }
}
