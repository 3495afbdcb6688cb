package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.AdviseChair;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands level 3's advice to the record. */
@Component("adviseChair")
class AdviseChairStep implements TaskListener {

    private final AdviseChair adviseChair;
    private final CurrentActor currentActor;

    AdviseChairStep(AdviseChair adviseChair, CurrentActor currentActor) {
        this.adviseChair = adviseChair;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        adviseChair.advise(
                ChangeVariables.change(task), answers.required("advice", "Say what you advise."), currentActor.get());
    }
}
