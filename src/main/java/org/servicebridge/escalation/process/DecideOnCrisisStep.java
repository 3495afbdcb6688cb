package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.DecideOnCrisis;
import org.springframework.stereotype.Component;

/** Hands the decision on a crisis to the record, and says whether it is invoked. */
@Component("decideOnCrisis")
class DecideOnCrisisStep implements TaskListener {

    private final DecideOnCrisis decide;
    private final Speakers speakers;

    DecideOnCrisisStep(DecideOnCrisis decide, Speakers speakers) {
        this.decide = decide;
        this.speakers = speakers;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        boolean invoked = answers.saidYes("invoked", "Say whether crisis management is invoked.");
        decide.decide(
                execution.getProcessBusinessKey(),
                invoked,
                answers.required("why", "Say why."),
                String.valueOf(execution.getVariable("reached")),
                speakers.of(answers));
        execution.setVariable("crisisInvoked", invoked);
    }
}
