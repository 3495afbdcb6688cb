package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.AnswerReferral;
import org.servicebridge.escalation.Referral;
import org.servicebridge.escalation.ReferralOutcome;
import org.springframework.stereotype.Component;

/** Hands the answer to a referral to the record. */
@Component("answerReferral")
class AnswerReferralStep implements TaskListener {

    private final AnswerReferral answerReferral;
    private final CurrentActor currentActor;

    AnswerReferralStep(AnswerReferral answerReferral, CurrentActor currentActor) {
        this.answerReferral = answerReferral;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answerReferral.answer(
                task.getExecution().getProcessBusinessKey(),
                Referral.of((String) task.getVariable("referral")),
                ReferralOutcome.of(answers.text("outcome")),
                answers.required("answer", "Say what you advise or do."),
                currentActor.get());
    }
}
