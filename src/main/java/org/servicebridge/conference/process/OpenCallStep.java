package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.conference.OpenCall;
import org.servicebridge.conference.PutOffCall;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Records that a call is open, or that it is arranged anew. */
@Component("openCall")
class OpenCallStep implements TaskListener {

    private final OpenCall openCall;
    private final PutOffCall putOff;
    private final CurrentActor currentActor;

    OpenCallStep(OpenCall openCall, PutOffCall putOff, CurrentActor currentActor) {
        this.openCall = openCall;
        this.putOff = putOff;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        String by = answers.text("by");
        Actor actor = by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true);
        boolean opened = answers.saidYes("opened", "Say whether the call is open.");
        if (opened) {
            openCall.open(reference, answers.required("attended", "Say who has joined."), actor);
        } else {
            putOff.putOff(reference, answers.text("why"), actor);
        }
        task.getExecution().setVariable("callOpened", opened);
    }
}
