package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.AskReenablement;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Has the change raised by which the endpoint is enabled again. */
@Component("askReenablement")
class AskReenablementStep implements TaskListener {

    private final AskReenablement askReenablement;
    private final CurrentActor currentActor;

    AskReenablementStep(AskReenablement askReenablement, CurrentActor currentActor) {
        this.askReenablement = askReenablement;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        String change = askReenablement.ask(
                reference, answers.required("stepsDone", "Say what the provider has done."), currentActor.get());
        task.getExecution().setVariable(ChangeVariables.CHANGE, change);
    }
}
