package org.servicebridge.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.intake.CheckHealth;
import org.springframework.stereotype.Component;

/** Hands to the record what the provider's health check found. */
@Component("checkHealth")
class CheckHealthStep implements TaskListener {

    private final CheckHealth checkHealth;
    private final CurrentActor currentActor;

    CheckHealthStep(CheckHealth checkHealth, CurrentActor currentActor) {
        this.checkHealth = checkHealth;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean report = "report".equals(answers.required("outcome", "Say what the health check found."));
        checkHealth.checked(
                task.getExecution().getProcessBusinessKey(),
                report,
                answers.text("serviceCode"),
                answers.required("found", "Say whom you asked and what they found."),
                currentActor.get());
        task.getExecution().setVariable("report", report);
    }
}
