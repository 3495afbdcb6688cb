package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.intake.SettleSeverity;
import org.springframework.stereotype.Component;

/** What the process "Settle severity" calls: the decision where provider and desk see different severities (INV-4). */
@Component("settleSeverity")
public class SettleSeveritySteps {

    static final String SEVERITY_DISPUTED = "severity.disputed";

    private static final String STILL_HSSI = "stillHssi";
    private static final int LOWEST = 5;

    private final SettleSeverity settleSeverity;
    private final QualificationForms qualification;
    private final CurrentActor currentActor;

    SettleSeveritySteps(SettleSeverity settleSeverity, QualificationForms qualification, CurrentActor currentActor) {
        this.settleSeverity = settleSeverity;
        this.qualification = qualification;
        this.currentActor = currentActor;
    }

    public void settle(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Integer severity = answers.number("severitySettled");
        if (severity == null || severity < 1 || severity > LOWEST) {
            throw Refusal.invalid("severitySettled", "Choose a severity from 1 to 5.");
        }
        String reason = answers.required("disputeReason", "Give the reason: it stays on the record with both views.");
        String reference = Reference.of(task);
        Actor actor = currentActor.get();
        boolean hssi = settleSeverity.settle(
                reference, severity, reason, qualification.take(reference, answers, actor), actor);
        if (hssi) {
            qualification.flagRisk(reference, answers, actor);
        }
        task.getExecution().setVariable(STILL_HSSI, hssi);
    }

    /** Decided to be no HSSI. */
    public void withdraw(DelegateExecution execution) {
        settleSeverity.withdraw(execution.getProcessBusinessKey(), currentActor.get());
    }
}
