package org.servicebridge.review.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.PlanPart;
import org.servicebridge.review.RecordActionPlan;
import org.springframework.stereotype.Component;

/** Hands the next version of an action plan to the record, and tells the process whether it was the last. */
@Component("recordActionPlan")
class RecordActionPlanStep implements TaskListener {

    private final RecordActionPlan recordActionPlan;
    private final CurrentActor currentActor;

    RecordActionPlanStep(RecordActionPlan recordActionPlan, CurrentActor currentActor) {
        this.recordActionPlan = recordActionPlan;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        Map<String, String> given = new HashMap<>();
        for (PlanPart part : PlanPart.values()) {
            given.put(part.part(), answers.required(part.part(), "Say something about: %s.".formatted(part.label())));
        }
        recordActionPlan.record(reference, given, answers.required("by", "Say who gave the plan."), currentActor.get());
        task.getExecution().setVariable("planKeptCurrent", !answers.yes("last"));
    }
}
