package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.TellProviders;
import org.springframework.stereotype.Component;

/** Records who was told of a crisis. */
@Component("tellProviders")
class TellProvidersStep implements TaskListener {

    private final TellProviders tellProviders;
    private final CurrentActor currentActor;

    TellProvidersStep(TellProviders tellProviders, CurrentActor currentActor) {
        this.tellProviders = tellProviders;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        tellProviders.told(
                task.getExecution().getProcessBusinessKey(),
                answers.required("told", "Say who has been told."),
                answers.text("how"),
                currentActor.get());
    }
}
