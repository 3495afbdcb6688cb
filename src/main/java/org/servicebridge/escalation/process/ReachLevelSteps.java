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

    private static final String ANSWERED = "answered";
    private static final String LEVEL_ANSWERED = "levelAnswered";

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

    /** Somebody of the level answered, or the desk called and reached nobody: then it is asked again, in the time that is left. */
    public void acknowledgeEscalation(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String group = String.valueOf(execution.getVariable(PAGED));
        boolean answered = isAnswered(answers, group);
        execution.setVariable(LEVEL_ANSWERED, answered);
        if (!answered) {
            acknowledgeEscalation.notReached(
                    execution.getProcessBusinessKey(),
                    EscalationVariables.level(execution),
                    answers.text("said"),
                    currentActor.get());
            return;
        }
        acknowledgeEscalation.acknowledge(
                execution.getProcessBusinessKey(),
                EscalationVariables.reason(task),
                EscalationVariables.level(execution),
                group,
                answers.text("said"),
                currentActor.onBehalfOf(answers.saidBy()));
        execution.setVariable(EscalationVariables.REACHED, group);
    }

    /** Whoever is asked has it by completing the task; forms of earlier versions ask nobody. */
    private boolean isAnswered(FormAnswers answers, String group) {
        boolean asked = answers.asks(ANSWERED)
                && (answers.text(ANSWERED) != null || !currentActor.get().isIn(group));
        return !asked
                || answers.saidYes(
                        ANSWERED, "Say whether somebody answered: a message left on a mailbox reaches nobody.");
    }

    public void recordSilentLevel(DelegateExecution execution) {
        recordSilentLevel.record(
                execution.getProcessBusinessKey(),
                EscalationVariables.reason(execution),
                EscalationVariables.level(execution));
        execution.setVariable(EscalationVariables.REACHED, EscalationVariables.NOBODY);
    }
}
