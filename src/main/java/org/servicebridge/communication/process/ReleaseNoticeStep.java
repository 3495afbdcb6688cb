package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.ReleaseNotice;
import org.servicebridge.communication.Words;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the EDM's word on a drafted notice to the record. */
@Component("releaseNotice")
class ReleaseNoticeStep implements TaskListener {

    private final ReleaseNotice releaseNotice;
    private final CurrentActor currentActor;

    ReleaseNoticeStep(ReleaseNotice releaseNotice, CurrentActor currentActor) {
        this.releaseNotice = releaseNotice;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answers.required("release", "Say whether the notice may leave.");
        boolean released = answers.yes("release");
        releaseNotice.release(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                new ReleaseNotice.Answer(
                        released,
                        answers.text("words"),
                        released && answers.asks("whatIsKnown") ? words(answers) : null,
                        answers.choices("lists")),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.NOTICE_RELEASED, released);
    }

    private static Words words(FormAnswers answers) {
        return new Words(
                answers.required("whatIsKnown", "Say what is known."),
                answers.required("userImpact", "Say what users cannot do."),
                answers.required("location", "Say where users are affected."),
                answers.text("resolutionSummary"));
    }
}
