package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.progress.JudgeProgress;
import org.springframework.stereotype.Component;

/** Hands the answer of the provider to the record, and says whether it shows progress. */
@Component("askProviderForUpdate")
class AskProviderForUpdateStep implements TaskListener {

    private final JudgeProgress judge;
    private final CurrentActor currentActor;

    AskProviderForUpdateStep(JudgeProgress judge, CurrentActor currentActor) {
        this.judge = judge;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String by = answers.text("by");
        boolean satisfactory = answers.saidYes("satisfactory", "Say whether it makes suitable progress.");
        judge.judge(
                task.getExecution().getProcessBusinessKey(),
                "provider",
                satisfactory,
                answers.required("said", "Say what you heard."),
                by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true));
        task.getExecution().setVariable("progressShown", satisfactory);
    }
}
