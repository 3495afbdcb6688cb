package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.DecideDisablement;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands level 3's decision to the record, and takes the change that follows along. */
@Component("decideDisablement")
class DecideDisablementStep implements TaskListener {

    private final DecideDisablement decideDisablement;
    private final CurrentActor currentActor;

    DecideDisablementStep(DecideDisablement decideDisablement, CurrentActor currentActor) {
        this.decideDisablement = decideDisablement;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        boolean agreed = answers.saidYes("agreed", "Say whether the endpoint is disabled.");
        decideDisablement
                .decide(reference, agreed, answers.required("reason", "Give the reason."), currentActor.get())
                .ifPresent(change -> task.getExecution().setVariable(ChangeVariables.CHANGE, change));
        task.getExecution().setVariable("disablementAgreed", agreed);
    }
}
