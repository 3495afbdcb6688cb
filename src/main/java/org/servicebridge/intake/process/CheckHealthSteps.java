package org.servicebridge.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.intake.CheckHealth;
import org.springframework.stereotype.Component;

/** What the process "Check health" calls: what the provider's health check found after an alert, which may become an incident (INV-7). */
@Component("checkHealth")
public class CheckHealthSteps {

    /** The flag by which the process goes on. */
    private static final String REPORT = "report";

    private final CheckHealth checkHealth;
    private final CurrentActor currentActor;

    CheckHealthSteps(CheckHealth checkHealth, CurrentActor currentActor) {
        this.checkHealth = checkHealth;
        this.currentActor = currentActor;
    }

    /** One task that stands for all others says so in the list. */
    public void nameTask(DelegateTask task) {
        if (checkHealth.isForAllOthers(task.getExecution().getProcessBusinessKey())) {
            task.setName(task.getName() + ": all further alerts");
        }
    }

    public void checkHealth(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean report = HealthCheck.of(answers.text("outcome")) == HealthCheck.REPORT;
        checkHealth.checked(
                task.getExecution().getProcessBusinessKey(),
                report,
                answers.text("serviceCode"),
                answers.required("found", "Say whom you asked and what they found."),
                currentActor.get());
        task.getExecution().setVariable(REPORT, report);
    }

    public void reportIncident(DelegateExecution execution) {
        checkHealth.report(execution.getProcessBusinessKey(), currentActor.get());
    }
}
