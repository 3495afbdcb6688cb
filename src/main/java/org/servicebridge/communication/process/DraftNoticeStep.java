package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.DraftNotice;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.Wording;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the wording of a notice to the record. */
@Component("draftNotice")
class DraftNoticeStep implements TaskListener {

    private final DraftNotice draftNotice;
    private final CurrentActor currentActor;
    private final LondonTime londonTime;

    DraftNoticeStep(DraftNotice draftNotice, CurrentActor currentActor, LondonTime londonTime) {
        this.draftNotice = draftNotice;
        this.currentActor = currentActor;
        this.londonTime = londonTime;
    }

    @Override
    public void notify(DelegateTask task) {
        NoticeKind kind = NoticeVariables.kind(task);
        DraftNotice.Draft draft = draftNotice.draft(
                task.getExecution().getProcessBusinessKey(),
                kind,
                wording(kind, FormAnswers.of(task)),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.NOTICE_ID, draft.id().toString());
        task.getExecution().setVariable(NoticeVariables.RELEASE_NEEDED, draft.releaseNeeded());
    }

    private Wording wording(NoticeKind kind, FormAnswers answers) {
        boolean last = kind == NoticeKind.FINAL;
        String chosen = last ? null : chosenTime(answers);
        return new Wording(
                answers.required("whatIsKnown", "Say what is known."),
                answers.required("userImpact", "Say what users cannot do."),
                answers.required("location", "Say where users are affected."),
                chosen == null ? null : londonTime.read("nextUpdate", chosen),
                chosen == null ? null : answers.text("nextUpdateReason"),
                last ? answers.text("resolutionSummary") : null);
    }

    /** A time left as it was offered means the usual time after the notice goes out, whenever that is. */
    private static @Nullable String chosenTime(FormAnswers answers) {
        String time = answers.required("nextUpdate", "Say when the next update comes.");
        return time.equals(answers.text("nextUpdateOffered")) ? null : time;
    }
}
