package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.DraftNotice;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the wording of a notice to the record. */
@Component("draftNotice")
class DraftNoticeStep implements TaskListener {

    private final DraftNotice draftNotice;
    private final NoticeAnswers noticeAnswers;
    private final CurrentActor currentActor;

    DraftNoticeStep(DraftNotice draftNotice, NoticeAnswers noticeAnswers, CurrentActor currentActor) {
        this.draftNotice = draftNotice;
        this.noticeAnswers = noticeAnswers;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        DraftNotice.Draft draft = draftNotice.draft(
                task.getExecution().getProcessBusinessKey(),
                noticeAnswers.order(NoticeVariables.kind(task), FormAnswers.of(task)),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.NOTICE_ID, draft.id().toString());
        task.getExecution().setVariable(NoticeVariables.RELEASE_NEEDED, draft.releaseNeeded());
    }
}
