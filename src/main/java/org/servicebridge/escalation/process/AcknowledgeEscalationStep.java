package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.AcknowledgeEscalation;
import org.servicebridge.escalation.EscalationReason;
import org.springframework.stereotype.Component;

/** Records who of the level answered. */
@Component("acknowledgeEscalation")
class AcknowledgeEscalationStep implements TaskListener {

    private final AcknowledgeEscalation acknowledgeEscalation;
    private final Speakers speakers;

    AcknowledgeEscalationStep(AcknowledgeEscalation acknowledgeEscalation, Speakers speakers) {
        this.acknowledgeEscalation = acknowledgeEscalation;
        this.speakers = speakers;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String reference = execution.getProcessBusinessKey();
        EscalationReason reason = Asked.reason(task);
        Actor speaker = speakers.of(answers);
        String group = String.valueOf(execution.getVariable("paged"));
        acknowledgeEscalation.acknowledge(
                reference, reason, Asked.level(execution), group, answers.text("said"), speaker);
        execution.setVariable("reached", group);
    }
}
