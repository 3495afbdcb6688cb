package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.review.ActionPlan;
import org.servicebridge.review.AskForPlan;
import org.servicebridge.review.ChaseActionPlan;
import org.servicebridge.review.PlanPart;
import org.servicebridge.review.RecordActionPlan;
import org.servicebridge.review.RecordLatePlan;
import org.springframework.stereotype.Component;

/** What the process "Request action plan" calls: the provider's plan, version by version, and the chases for a late one (SUP-2). */
@Component("requestActionPlan")
public class RequestActionPlanSteps {

    static final String KEPT_CURRENT = "planKeptCurrent";

    private final BesideHssi besideHssi;
    private final AskForPlan askForPlan;
    private final RecordActionPlan recordActionPlan;
    private final RecordLatePlan recordLatePlan;
    private final ChaseActionPlan chaseActionPlan;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    RequestActionPlanSteps(
            BesideHssi besideHssi,
            AskForPlan askForPlan,
            RecordActionPlan recordActionPlan,
            RecordLatePlan recordLatePlan,
            ChaseActionPlan chaseActionPlan,
            LondonTime londonTime,
            CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.askForPlan = askForPlan;
        this.recordActionPlan = recordActionPlan;
        this.recordLatePlan = recordLatePlan;
        this.chaseActionPlan = chaseActionPlan;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    /** The plan is asked for: its clock starts. */
    public void askForPlan(DelegateExecution execution) {
        askForPlan.ask(besideHssi.begin(execution).reference());
    }

    /** The next version of the plan, and whether it was the last. */
    public void recordActionPlan(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        ActionPlan plan = new ActionPlan(
                part(answers, PlanPart.INVESTIGATIONS),
                part(answers, PlanPart.RISKS),
                part(answers, PlanPart.WORK_STREAMS),
                part(answers, PlanPart.TIMESCALES),
                answers.requiredLine(FormAnswers.BY, "Say who gave the plan."),
                answers.moment("nextAt", londonTime),
                answers.yes("last"));
        recordActionPlan.record(Reference.of(task), plan, currentActor.get());
        task.getExecution().getProcessInstance().setVariable(KEPT_CURRENT, !plan.last());
    }

    /** The plan has not come in time. */
    public void recordLatePlan(DelegateExecution execution) {
        recordLatePlan.record(execution.getProcessBusinessKey(), Actor.SYSTEM);
    }

    /** Who was called because the plan is late. */
    public void chaseActionPlan(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        chaseActionPlan.chase(
                Reference.of(task),
                answers.required("called", "Say who was called."),
                answers.required("said", "Say what was said, or that nobody answered."),
                answers.moment("nextAt", londonTime),
                currentActor.get());
    }

    private static String part(FormAnswers answers, PlanPart part) {
        return answers.required(part.code(), "Say something about: %s.".formatted(part.label()));
    }
}
