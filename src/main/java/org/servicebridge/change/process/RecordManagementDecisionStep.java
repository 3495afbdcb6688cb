package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ManagementDecision;
import org.servicebridge.change.RecordManagementDecision;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands Change Management's decision to the record, and tells the process which. */
@Component("recordManagementDecision")
class RecordManagementDecisionStep implements TaskListener {

    private final RecordManagementDecision recordManagementDecision;
    private final CurrentActor currentActor;

    RecordManagementDecisionStep(RecordManagementDecision recordManagementDecision, CurrentActor currentActor) {
        this.recordManagementDecision = recordManagementDecision;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String decision = answers.required("decision", "Choose what was decided.");
        recordManagementDecision.record(
                ChangeVariables.change(task),
                ManagementDecision.of(decision),
                answers.required("rfcNumber", "Give the number of the RFC."),
                answers.text("reason"),
                currentActor.get());
        task.getExecution().setVariable("changeDecision", decision);
    }
}
