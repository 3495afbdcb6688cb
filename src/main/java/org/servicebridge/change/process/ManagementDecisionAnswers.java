package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ManagementDecision;
import org.servicebridge.change.RecordManagementDecision;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Change Management's decision, on a change and on enabling an endpoint again: {@code ${managementDecision.record(task)}}. */
@Component("managementDecision")
public class ManagementDecisionAnswers {

    private final RecordManagementDecision recordManagementDecision;
    private final CurrentActor currentActor;
    private final ChangeInHand changeInHand;

    ManagementDecisionAnswers(
            RecordManagementDecision recordManagementDecision, CurrentActor currentActor, ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.recordManagementDecision = recordManagementDecision;
        this.currentActor = currentActor;
    }

    public void record(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String decision = answers.required("decision", "Choose what was decided.");
        recordManagementDecision.record(
                changeInHand.of(task),
                ManagementDecision.of(decision),
                answers.requiredLine("rfcNumber", "Give the number of the RFC."),
                answers.text("reason"),
                currentActor.get());
        task.getExecution().setVariable(ChangeVariables.DECISION, decision);
    }
}
