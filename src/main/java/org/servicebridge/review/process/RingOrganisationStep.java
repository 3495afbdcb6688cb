package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.AnswerRing;
import org.servicebridge.review.Impact;
import org.springframework.stereotype.Component;

/** Hands to the record what an organisation said. */
@Component("ringOrganisation")
class RingOrganisationStep implements TaskListener {

    private final AnswerRing answerRing;
    private final CurrentActor currentActor;

    RingOrganisationStep(AnswerRing answerRing, CurrentActor currentActor) {
        this.answerRing = answerRing;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        answerRing.answer(
                reference,
                ((Number) task.getVariable("ring")).longValue(),
                Impact.of(answers.text("impact")),
                answers.required("words", "Say what they see."),
                answers.required("by", "Say whom you spoke to, or tried to."),
                currentActor.get());
    }
}
