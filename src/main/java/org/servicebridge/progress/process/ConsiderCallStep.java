package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.progress.ConsiderCall;
import org.springframework.stereotype.Component;

/** Hands to the record whether a call is held for lack of progress. */
@Component("considerCall")
class ConsiderCallStep implements TaskListener {

    private final ConsiderCall consider;
    private final CurrentActor currentActor;

    ConsiderCallStep(ConsiderCall consider, CurrentActor currentActor) {
        this.consider = consider;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String by = answers.text("by");
        consider.consider(
                task.getExecution().getProcessBusinessKey(),
                answers.saidYes("call", "Say whether a conference call is held."),
                answers.required("why", "Say what is to be settled, or why no call is held."),
                by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true));
    }
}
