package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.PassSummaryOn;
import org.springframework.stereotype.Component;

/** Hands to the record who was briefed. */
@Component("passSummaryOn")
class PassSummaryOnStep implements TaskListener {

    private final PassSummaryOn passSummaryOn;
    private final CurrentActor currentActor;

    PassSummaryOnStep(PassSummaryOn passSummaryOn, CurrentActor currentActor) {
        this.passSummaryOn = passSummaryOn;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        passSummaryOn.passOn(
                reference, answers.required("briefed", "Say who was briefed, and how."), currentActor.get());
    }
}
