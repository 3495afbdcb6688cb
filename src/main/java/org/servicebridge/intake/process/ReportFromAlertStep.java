package org.servicebridge.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.intake.CheckHealth;
import org.springframework.stereotype.Component;

/** Reports what an alert pointed at as an incident. */
@Component("reportFromAlert")
class ReportFromAlertStep implements JavaDelegate {

    private final CheckHealth checkHealth;
    private final CurrentActor currentActor;

    ReportFromAlertStep(CheckHealth checkHealth, CurrentActor currentActor) {
        this.checkHealth = checkHealth;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checkHealth.report(execution.getProcessBusinessKey(), currentActor.get());
    }
}
