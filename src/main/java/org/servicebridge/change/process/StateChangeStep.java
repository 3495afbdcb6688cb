package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ChangeTerms;
import org.servicebridge.change.StateChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record what is asked for, and tells the process whether there is an RFC. */
@Component("stateChange")
class StateChangeStep implements TaskListener {

    private final StateChange stateChange;
    private final CurrentActor currentActor;

    StateChangeStep(StateChange stateChange, CurrentActor currentActor) {
        this.stateChange = stateChange;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean written = answers.saidYes("written", "Say whether there is a written RFC.");
        stateChange.state(
                ChangeVariables.change(task),
                new ChangeTerms(
                        answers.required("title", "Give the change a title."),
                        answers.required("contactName", "Say who answers for the change."),
                        MailAddress.required(answers, "contactEmail"),
                        answers.saidYes("alreadyDone", "Say whether it was carried out already."),
                        answers.choices("standardCriteria"),
                        written),
                currentActor.get());
        task.getExecution().setVariable("rfcWritten", written);
    }
}
