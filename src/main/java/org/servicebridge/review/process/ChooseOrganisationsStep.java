package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.BeginRingRound;
import org.springframework.stereotype.Component;

/** Hands over whom to ring. */
@Component("chooseOrganisations")
class ChooseOrganisationsStep implements TaskListener {

    private final BeginRingRound beginRingRound;
    private final CurrentActor currentActor;

    ChooseOrganisationsStep(BeginRingRound beginRingRound, CurrentActor currentActor) {
        this.beginRingRound = beginRingRound;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        beginRingRound.begin(
                reference, answers.required("organisations", "Say whom to ring, one a line."), currentActor.get());
    }
}
