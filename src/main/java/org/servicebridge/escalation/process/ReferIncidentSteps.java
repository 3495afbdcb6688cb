package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.AnswerReferral;
import org.servicebridge.escalation.Referral;
import org.servicebridge.escalation.ReferralOutcome;
import org.springframework.stereotype.Component;

/** What the process "Refer incident" calls: whoever a question was referred to answers it (OOH-16). */
@Component("referIncident")
public class ReferIncidentSteps {

    /** The code of the {@link Referral}. */
    static final String REFERRAL = "referral";

    /** The group that answers. */
    static final String REFERRED_TO = "referredTo";

    private final AnswerReferral answerReferral;
    private final CurrentActor currentActor;

    ReferIncidentSteps(AnswerReferral answerReferral, CurrentActor currentActor) {
        this.answerReferral = answerReferral;
        this.currentActor = currentActor;
    }

    public void answerReferral(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answerReferral.answer(
                task.getExecution().getProcessBusinessKey(),
                referral(task),
                ReferralOutcome.of(answers.text("outcome")),
                answers.yes("madeSafe"),
                answers.required("answer", "Say what you advise or do."),
                currentActor.get());
    }

    static Referral referral(VariableScope scope) {
        return Referral.of((String) scope.getVariable(REFERRAL));
    }
}
