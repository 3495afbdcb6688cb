package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.ChaseActionPlan;
import org.springframework.stereotype.Component;

/** Hands to the record who was called because an action plan is late. */
@Component("chaseActionPlan")
class ChaseActionPlanStep implements TaskListener {

    private final ChaseActionPlan chaseActionPlan;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    ChaseActionPlanStep(ChaseActionPlan chaseActionPlan, LondonTime londonTime, CurrentActor currentActor) {
        this.chaseActionPlan = chaseActionPlan;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String agreed = answers.text("nextAt");
        chaseActionPlan.chase(
                task.getExecution().getProcessBusinessKey(),
                answers.required("called", "Say who was called."),
                answers.required("said", "Say what was said, or that nobody answered."),
                agreed == null ? null : londonTime.read("nextAt", agreed),
                currentActor.get());
    }
}
