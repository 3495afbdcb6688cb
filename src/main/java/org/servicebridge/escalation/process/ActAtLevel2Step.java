package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.ActAtLevel2;
import org.servicebridge.escalation.EscalationReason;
import org.springframework.stereotype.Component;

/** Hands what level 2 does to the record, and says whether level 3 has to decide. */
@Component("actAtLevel2")
class ActAtLevel2Step implements TaskListener {

    private final ActAtLevel2 actAtLevel2;
    private final Speakers speakers;

    ActAtLevel2Step(ActAtLevel2 actAtLevel2, Speakers speakers) {
        this.actAtLevel2 = actAtLevel2;
        this.speakers = speakers;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String reference = execution.getProcessBusinessKey();
        EscalationReason reason = Asked.reason(task);
        Actor speaker = speakers.of(answers);
        execution.setVariable(
                "passedOn",
                actAtLevel2.act(
                        reference,
                        reason,
                        answers.required("outcome", "Choose what level 2 does."),
                        answers.required("answer", "Say what level 2 decides or advises."),
                        String.valueOf(execution.getVariable("reached")),
                        speaker));
    }
}
