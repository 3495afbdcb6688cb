package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.Freeze;
import org.servicebridge.change.FreezeChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands over what happens to a planned change, and tells the process whether it is cancelled. */
@Component("freezeChange")
class FreezeChangeStep implements TaskListener {

    private final FreezeChange freezeChange;
    private final CurrentActor currentActor;

    FreezeChangeStep(FreezeChange freezeChange, CurrentActor currentActor) {
        this.freezeChange = freezeChange;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        Freeze decision = Freeze.of(answers.text("decision"));
        freezeChange.freeze(
                reference,
                ((Number) task.getVariable("planned")).longValue(),
                decision,
                answers.text("reason"),
                currentActor.get());
        task.getExecution().setVariable("cancelled", decision == Freeze.CANCELLED);
    }
}
