package org.servicebridge.rota.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.rota.CheckRota;
import org.servicebridge.rota.MendOutcome;
import org.servicebridge.rota.MendRota;
import org.servicebridge.rota.PlanRota;
import org.servicebridge.rota.PublishRota;
import org.springframework.stereotype.Component;

/** What the process "Publish rota" calls each Monday: the rota is carried on, checked, mended where it has to be, and sent. */
@Component("publishRota")
public class PublishRotaSteps {

    private static final String FAULTY = "rotaFaulty";
    private static final String MENDED = "rotaMended";

    private final PlanRota plan;
    private final PublishRota publish;
    private final CheckRota check;
    private final MendRota mend;
    private final CurrentActor currentActor;

    PublishRotaSteps(PlanRota plan, PublishRota publish, CheckRota check, MendRota mend, CurrentActor currentActor) {
        this.plan = plan;
        this.publish = publish;
        this.check = check;
        this.mend = mend;
        this.currentActor = currentActor;
    }

    /** Carries the rota on, so that it reaches 12 months ahead and follows the bank holidays known by now. */
    public void planRota(DelegateExecution execution) {
        plan.plan("The week begins.", Actor.SYSTEM);
    }

    /** Emails the week's rota (ROT-1). */
    public void publishRota(DelegateExecution execution) {
        publish.publish(Actor.SYSTEM);
    }

    /** Whether the check finds anything. */
    public void checkRota(DelegateExecution execution) {
        execution.setVariable(FAULTY, !check.check().isEmpty());
    }

    /** What the Bridge did about the findings. */
    public void mendRota(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        MendOutcome outcome = MendOutcome.of(answers.text("outcome"));
        mend.answer(outcome, answers.required("done", "Say what you did."), currentActor.get());
        task.getExecution().setVariable(MENDED, outcome == MendOutcome.MENDED);
    }
}
