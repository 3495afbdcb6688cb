package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.HearPlan;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record how a change is tested, carried out and backed out, as it was said. */
@Component("hearPlan")
class HearPlanStep implements TaskListener {

    private final HearPlan hearPlan;
    private final CurrentActor currentActor;

    HearPlanStep(HearPlan hearPlan, CurrentActor currentActor) {
        this.hearPlan = hearPlan;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        hearPlan.hear(
                ChangeVariables.change(task),
                answers.required("tests", "Say how it is tested before and after."),
                answers.required("implementation", "Say how it is carried out."),
                answers.required("backOut", "Say how it is backed out."),
                currentActor.get());
    }
}
