package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.communication.DraftNotice;
import org.servicebridge.communication.NoteDirectorAdvice;
import org.servicebridge.communication.NoticeOrder;
import org.servicebridge.communication.ProposeCorrection;
import org.servicebridge.communication.QueueNotice;
import org.servicebridge.communication.ReachReaders;
import org.servicebridge.communication.ReleaseNotice;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.escalation.PagedTask;
import org.servicebridge.incident.process.AskAlso;
import org.springframework.stereotype.Component;

/** What the process "Send notice" calls: a notice is drafted, released where somebody must, and leaves, or people tell readers. */
@Component("sendNotice")
public class SendNoticeSteps {

    private static final String RELEASE = "release";
    private static final String RELEASE_TASK = "userTask_releaseNotice";

    private final NoteDirectorAdvice noteDirectorAdvice;
    private final DraftNotice draftNotice;
    private final NoticeAnswers noticeAnswers;
    private final ProposeCorrection proposeCorrection;
    private final ReleaseNotice releaseNotice;
    private final AskAlso askAlso;
    private final PageAsked pageAsked;
    private final QueueNotice queueNotice;
    private final ReachReaders reachReaders;
    private final CurrentActor currentActor;

    SendNoticeSteps(
            NoteDirectorAdvice noteDirectorAdvice,
            DraftNotice draftNotice,
            NoticeAnswers noticeAnswers,
            ProposeCorrection proposeCorrection,
            ReleaseNotice releaseNotice,
            AskAlso askAlso,
            PageAsked pageAsked,
            QueueNotice queueNotice,
            ReachReaders reachReaders,
            CurrentActor currentActor) {
        this.noteDirectorAdvice = noteDirectorAdvice;
        this.draftNotice = draftNotice;
        this.noticeAnswers = noticeAnswers;
        this.proposeCorrection = proposeCorrection;
        this.releaseNotice = releaseNotice;
        this.askAlso = askAlso;
        this.pageAsked = pageAsked;
        this.queueNotice = queueNotice;
        this.reachReaders = reachReaders;
        this.currentActor = currentActor;
    }

    /** What the decision on director lists advised. */
    public void directorListsChosen(DelegateExecution execution) {
        noteDirectorAdvice.note(execution.getProcessBusinessKey());
    }

    /** The wording; the process goes on by whether somebody must release it. */
    public void draftNotice(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        FormAnswers answers = FormAnswers.of(task);
        NoticeOrder order = noticeAnswers.order(NoticeVariables.kind(task), answers);
        DraftNotice.Draft draft = draftNotice.draft(
                reference,
                answers.asks(NoticeDraft.CORRECTION) ? order : proposeCorrection.unasked(reference, order),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.NOTICE_ID, draft.id().toString());
        task.getExecution().setVariable(NoticeVariables.RELEASE_NEEDED, draft.releaseNeeded());
    }

    /** The word of whoever releases it, by which the process goes on. */
    public void releaseNotice(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean released = answers.saidYes(RELEASE, "Say whether the notice may leave.");
        releaseNotice.release(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                new ReleaseNotice.Answer(
                        released,
                        answers.text("words"),
                        released ? NoticeAnswers.words(answers) : null,
                        answers.choices("lists")),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.NOTICE_RELEASED, released);
    }

    /** Nobody has released it in time: level 3 is asked as well, and paged. */
    public void askLevel3(DelegateExecution execution) {
        askAlso.ask(execution.getProcessInstanceId(), RELEASE_TASK, Groups.LEVEL_3)
                .ifPresent(task -> pageAsked.page(
                        execution.getProcessBusinessKey(), Groups.LEVEL_3, null, new PagedTask(task, null)));
    }

    /** The notice goes to the outbox; the process goes on by whether anybody is registered to be told. */
    public void queueNotice(DelegateExecution execution) {
        boolean anybody = queueNotice.queue(
                execution.getProcessBusinessKey(), NoticeVariables.id(execution).orElseThrow(), currentActor.get());
        execution.setVariable(NoticeVariables.NOTICE_SENT, anybody);
    }

    /** How readers were told where nobody is registered. */
    public void reachReaders(DelegateTask task) {
        ToldAnotherWay told = ToldAnotherWay.in(FormAnswers.of(task));
        reachReaders.record(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                told.reached(),
                told.how(),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.NOTICE_SENT, told.reached());
    }
}
