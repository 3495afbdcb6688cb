package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.ActionPlan;
import org.servicebridge.review.PlanPart;
import org.servicebridge.review.RecordActionPlan;
import org.springframework.stereotype.Component;

/** Hands the next version of an action plan to the record, and tells the process whether it was the last. */
@Component("recordActionPlan")
class RecordActionPlanStep implements TaskListener {

    static final String KEPT_CURRENT = "planKeptCurrent";

    private final RecordActionPlan recordActionPlan;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    RecordActionPlanStep(RecordActionPlan recordActionPlan, LondonTime londonTime, CurrentActor currentActor) {
        this.recordActionPlan = recordActionPlan;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String next = answers.text("nextAt");
        ActionPlan plan = new ActionPlan(
                part(answers, PlanPart.INVESTIGATIONS),
                part(answers, PlanPart.RISKS),
                part(answers, PlanPart.WORK_STREAMS),
                part(answers, PlanPart.TIMESCALES),
                answers.required("by", "Say who gave the plan."),
                next == null ? null : londonTime.read("nextAt", next),
                answers.yes("last"));
        recordActionPlan.record(task.getExecution().getProcessBusinessKey(), plan, currentActor.get());
        task.getExecution().getProcessInstance().setVariable(KEPT_CURRENT, !plan.last());
    }

    private static String part(FormAnswers answers, PlanPart part) {
        return answers.required(part.part(), "Say something about: %s.".formatted(part.label()));
    }
}
