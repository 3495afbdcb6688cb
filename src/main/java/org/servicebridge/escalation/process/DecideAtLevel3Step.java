package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.DecideAtLevel3;
import org.servicebridge.escalation.EscalationReason;
import org.springframework.stereotype.Component;

/** Hands the decision of level 3 to the record, and says whether level 4 is needed. */
@Component("decideAtLevel3")
class DecideAtLevel3Step implements TaskListener {

    private final DecideAtLevel3 decideAtLevel3;
    private final Speakers speakers;

    DecideAtLevel3Step(DecideAtLevel3 decideAtLevel3, Speakers speakers) {
        this.decideAtLevel3 = decideAtLevel3;
        this.speakers = speakers;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String reference = execution.getProcessBusinessKey();
        EscalationReason reason = Asked.reason(task);
        Actor speaker = speakers.of(answers);
        boolean levelFour = answers.saidYes("levelFour", "Say whether level 4 is needed.");
        decideAtLevel3.decide(
                reference,
                reason,
                answers.choices("decisions"),
                answers.required("answer", "Say what is decided."),
                levelFour,
                speaker);
        execution.setVariable("levelFourNeeded", levelFour);
    }
}
