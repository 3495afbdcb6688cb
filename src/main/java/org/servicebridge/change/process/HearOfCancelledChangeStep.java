package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.HearOfCancelledChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands over that level 3 is aware. */
@Component("hearOfCancelledChange")
class HearOfCancelledChangeStep implements TaskListener {

    private final HearOfCancelledChange hearOfCancelledChange;
    private final CurrentActor currentActor;

    HearOfCancelledChangeStep(HearOfCancelledChange hearOfCancelledChange, CurrentActor currentActor) {
        this.hearOfCancelledChange = hearOfCancelledChange;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        hearOfCancelledChange.hear(
                reference,
                ((Number) task.getVariable("planned")).longValue(),
                answers.text("words"),
                currentActor.get());
    }
}
