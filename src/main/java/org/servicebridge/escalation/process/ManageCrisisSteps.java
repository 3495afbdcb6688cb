package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.DecideOnCrisis;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.RaiseCrisis;
import org.servicebridge.escalation.TellProviders;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.incident.process.BesideHssi.Begun;
import org.springframework.stereotype.Component;

/** What the process "Manage crisis" calls: a possible crisis is raised, invoked or not, and the providers are told (CRI-1). */
@Component("manageCrisis")
public class ManageCrisisSteps {

    private static final String CRISIS_INVOKED = "crisisInvoked";

    private final BesideHssi besideHssi;
    private final RaiseCrisis raise;
    private final DecideOnCrisis decide;
    private final TellProviders tellProviders;
    private final CurrentActor currentActor;

    ManageCrisisSteps(
            BesideHssi besideHssi,
            RaiseCrisis raise,
            DecideOnCrisis decide,
            TellProviders tellProviders,
            CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.raise = raise;
        this.decide = decide;
        this.tellProviders = tellProviders;
        this.currentActor = currentActor;
    }

    /** What the start form asked. */
    public void crisisPossible(DelegateExecution execution) {
        Begun begun = besideHssi.begin(execution);
        raise.raise(begun.reference(), begun.answers().text("what"), begun.actor());
        execution.setVariable(EscalationVariables.REASON, EscalationReason.CRISIS.code());
    }

    /** Whether crisis management is invoked, by which the process goes on. */
    public void decideOnCrisis(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        boolean invoked = answers.saidYes("invoked", "Say whether crisis management is invoked.");
        decide.decide(
                execution.getProcessBusinessKey(),
                invoked,
                answers.required("why", "Say why."),
                EscalationVariables.reached(execution),
                currentActor.onBehalfOf(answers.saidBy()));
        execution.setVariable(CRISIS_INVOKED, invoked);
    }

    public void tellProviders(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        tellProviders.told(
                task.getExecution().getProcessBusinessKey(),
                answers.required("told", "Say who has been told."),
                answers.text("how"),
                currentActor.get());
    }
}
