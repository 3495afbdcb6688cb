package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.intake.SettleSeverity;
import org.springframework.stereotype.Component;

/** What the process "Settle severity" calls: the owning desk's decision where provider and desk differ between severity 1 and 2 (INV-4). */
@Component("settleSeverity")
public class SettleSeveritySteps {

    static final String SEVERITY_DISPUTED = "severity.disputed";

    private final SettleSeverity settleSeverity;
    private final CurrentActor currentActor;

    SettleSeveritySteps(SettleSeverity settleSeverity, CurrentActor currentActor) {
        this.settleSeverity = settleSeverity;
        this.currentActor = currentActor;
    }

    public void settle(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Integer severity = answers.number("severitySettled");
        if (severity == null || severity < 1 || severity > 2) {
            throw Refusal.invalid("severitySettled", "Choose severity 1 or 2.");
        }
        String reason = answers.required("disputeReason", "Give the reason: it stays on the record with both views.");
        settleSeverity.settle(Reference.of(task), severity, reason, currentActor.get());
    }
}
