package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.Progress;
import org.servicebridge.change.ReportProgress;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record how the change gets on, and tells the process whether it is over. */
@Component("reportProgress")
class ReportProgressStep implements TaskListener {

    private final ReportProgress reportProgress;
    private final CurrentActor currentActor;

    ReportProgressStep(ReportProgress reportProgress, CurrentActor currentActor) {
        this.reportProgress = reportProgress;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String by = answers.required("by", "Say who reported it.");
        Progress progress = Progress.of(answers.text("progress"));
        reportProgress.report(
                ChangeVariables.change(task),
                progress,
                answers.required("what", "Say what was done, or what happened."),
                answers.text("rfcNumber"),
                currentActor.get().onBehalfOf(by, true));
        task.getExecution().setVariable("changeFinished", progress != Progress.UNDER_WAY);
    }
}
