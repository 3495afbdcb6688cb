package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.DecideOnPublished;
import org.springframework.stereotype.Component;

/** Takes what is published off the status page. */
@Component("takeDownPublished")
class TakeDownPublishedStep implements JavaDelegate {

    private final DecideOnPublished decide;
    private final CurrentActor currentActor;

    TakeDownPublishedStep(DecideOnPublished decide, CurrentActor currentActor) {
        this.decide = decide;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decide.takeDown(execution.getProcessBusinessKey(), currentActor.get());
    }
}
