package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.progress.ConsiderCall;
import org.servicebridge.progress.JudgeProgress;
import org.springframework.stereotype.Component;

/** What the process "Watch progress" calls: what desk and provider answer when progress is in doubt, and whether a call is held (ESC-8). */
@Component("watchProgress")
public class WatchProgressSteps {

    private static final String SHOWN = "progressShown";

    private final JudgeProgress judge;
    private final ConsiderCall consider;
    private final CurrentActor currentActor;

    WatchProgressSteps(JudgeProgress judge, ConsiderCall consider, CurrentActor currentActor) {
        this.judge = judge;
        this.consider = consider;
        this.currentActor = currentActor;
    }

    public void askDeskForUpdate(DelegateTask task) {
        judge(task, "desk");
    }

    public void askProviderForUpdate(DelegateTask task) {
        judge(task, "provider");
    }

    /** Whether a call is held for lack of progress. */
    public void considerCall(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        consider.consider(
                task.getExecution().getProcessBusinessKey(),
                answers.saidYes("call", "Say whether a conference call is held."),
                answers.required("why", "Say what is to be settled, or why no call is held."),
                currentActor.onBehalfOf(answers.saidBy()));
    }

    private void judge(DelegateTask task, String asked) {
        FormAnswers answers = FormAnswers.of(task);
        boolean satisfactory = answers.saidYes("satisfactory", "Say whether it makes suitable progress.");
        judge.judge(
                task.getExecution().getProcessBusinessKey(),
                asked,
                satisfactory,
                answers.required("said", "Say what you heard."),
                currentActor.onBehalfOf(answers.saidBy()));
        task.getExecution().setVariable(SHOWN, satisfactory);
    }
}
