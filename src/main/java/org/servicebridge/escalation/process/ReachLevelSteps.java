package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.AcknowledgeEscalation;
import org.servicebridge.escalation.PageLevel;
import org.servicebridge.escalation.RecordSilentLevel;
import org.springframework.stereotype.Component;

/** What the process "Reach level" calls: a level is asked until somebody has it, or its time is gone (ESC-1, ESC-2, ESC-4). */
@Component("reachLevel")
public class ReachLevelSteps {

    /** The group that was asked. */
    private static final String PAGED = "paged";

    private final PageLevel pageLevel;
    private final AcknowledgeEscalation acknowledgeEscalation;
    private final RecordSilentLevel recordSilentLevel;
    private final CurrentActor currentActor;

    ReachLevelSteps(
            PageLevel pageLevel,
            AcknowledgeEscalation acknowledgeEscalation,
            RecordSilentLevel recordSilentLevel,
            CurrentActor currentActor) {
        this.pageLevel = pageLevel;
        this.acknowledgeEscalation = acknowledgeEscalation;
        this.recordSilentLevel = recordSilentLevel;
        this.currentActor = currentActor;
    }

    public void pageLevel(DelegateExecution execution) {
        execution.setVariable(
                PAGED,
                pageLevel.page(
                        execution.getProcessBusinessKey(),
                        EscalationVariables.reason(execution),
                        EscalationVariables.level(execution)));
    }

    /** Somebody of the level answered. */
    public void acknowledgeEscalation(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String group = String.valueOf(execution.getVariable(PAGED));
        acknowledgeEscalation.acknowledge(
                execution.getProcessBusinessKey(),
                EscalationVariables.reason(task),
                EscalationVariables.level(execution),
                group,
                answers.text("said"),
                currentActor.onBehalfOf(answers.saidBy()));
        execution.setVariable(EscalationVariables.REACHED, group);
    }

    public void recordSilentLevel(DelegateExecution execution) {
        recordSilentLevel.record(
                execution.getProcessBusinessKey(),
                EscalationVariables.reason(execution),
                EscalationVariables.level(execution));
        execution.setVariable(EscalationVariables.REACHED, EscalationVariables.NOBODY);
    }
}
