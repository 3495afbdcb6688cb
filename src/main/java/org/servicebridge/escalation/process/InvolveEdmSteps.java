package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.BauDecision;
import org.servicebridge.escalation.DecideBau;
import org.servicebridge.escalation.EdmRequest;
import org.servicebridge.escalation.GiveGuidance;
import org.servicebridge.escalation.Guidance;
import org.springframework.stereotype.Component;

/** What the process "Involve EDM" calls: the desk's decision on BAU, and what the EDM says of handling and communications (OOH-6 to OOH-10). */
@Component("involveEdm")
public class InvolveEdmSteps {

    private static final String BUSINESS_AS_USUAL = "businessAsUsual";

    private final DecideBau decideBau;
    private final GiveGuidance giveGuidance;
    private final CurrentActor currentActor;

    InvolveEdmSteps(DecideBau decideBau, GiveGuidance giveGuidance, CurrentActor currentActor) {
        this.decideBau = decideBau;
        this.giveGuidance = giveGuidance;
        this.currentActor = currentActor;
    }

    /** The desk's decision on BAU, by which the process goes on. */
    public void decideBau(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean bau = answers.saidYes("bau", "Say whether it is business as usual.");
        DelegateExecution execution = task.getExecution();
        decideBau.decide(
                execution.getProcessBusinessKey(),
                new BauDecision(
                        bau,
                        EdmRequest.of(
                                answers.required("request", "Say what is asked for or expected, or that nothing is.")),
                        !answers.yes("cannotBeClassed"),
                        answers.text("reason")),
                currentActor.get());
        execution.setVariable(BUSINESS_AS_USUAL, bau);
    }

    /** The EDM's guidance, also where the desk enters what the EDM says on the telephone. */
    public void giveGuidance(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        giveGuidance.give(
                task.getExecution().getProcessBusinessKey(),
                new Guidance(
                        answers.required("handling", "Say how the incident is to be handled."),
                        answers.saidYes("communicationsRequired", "Say whether communications are required."),
                        answers.text("wording")),
                currentActor.onBehalfOf(answers.saidBy()));
    }
}
