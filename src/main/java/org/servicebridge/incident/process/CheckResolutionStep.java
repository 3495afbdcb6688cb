package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.CheckResolution;
import org.springframework.stereotype.Component;

/** Hands to the record whether users still see the failure (IH-18, OOH-17). */
@Component("checkResolution")
class CheckResolutionStep implements TaskListener {

    private final CheckResolution check;
    private final CurrentActor actor;

    CheckResolutionStep(CheckResolution check, CurrentActor actor) {
        this.check = check;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean resolved = answers.saidYes("resolvedForUsers", "Say whether it is resolved for users.");
        String checkedWith = answers.required("checkedWith", "Say with whom it was checked.");
        check.check(
                task.getExecution().getProcessBusinessKey(), resolved, checkedWith, answers.text("seen"), actor.get());
        task.getExecution().setVariable("resolved", resolved);
        // HSSIs of earlier versions ask this before the final notice; the policy decides there as everywhere.
        task.getExecution().setVariable("communicate", true);
    }
}
