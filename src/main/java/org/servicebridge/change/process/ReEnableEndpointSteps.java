package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.AskReenablement;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Re-enable endpoint" calls: the change by which the endpoint is enabled again. */
@Component("reEnableEndpoint")
public class ReEnableEndpointSteps {

    private final AskReenablement askReenablement;
    private final CurrentActor currentActor;

    ReEnableEndpointSteps(AskReenablement askReenablement, CurrentActor currentActor) {
        this.askReenablement = askReenablement;
        this.currentActor = currentActor;
    }

    /** What the provider has done, for which the change is asked for. */
    public void askReenablement(DelegateTask task) {
        String change = askReenablement.ask(
                task.getExecution().getProcessBusinessKey(),
                FormAnswers.of(task).required("stepsDone", "Say what the provider has done."),
                currentActor.get());
        task.getExecution().setVariable(ChangeVariables.CHANGE, change);
    }
}
