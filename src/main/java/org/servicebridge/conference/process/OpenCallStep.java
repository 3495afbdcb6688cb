package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.conference.OpenCall;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Records that a call is open. */
@Component("openCall")
class OpenCallStep implements TaskListener {

    private final OpenCall openCall;
    private final CurrentActor currentActor;

    OpenCallStep(OpenCall openCall, CurrentActor currentActor) {
        this.openCall = openCall;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String by = answers.text("by");
        openCall.open(
                task.getExecution().getProcessBusinessKey(),
                answers.required("attended", "Say who has joined."),
                by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true));
    }
}
