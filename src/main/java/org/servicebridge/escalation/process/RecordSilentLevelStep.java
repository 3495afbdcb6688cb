package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.escalation.RecordSilentLevel;
import org.springframework.stereotype.Component;

/** Records that the level did not answer, and says that nobody was reached. */
@Component("recordSilentLevel")
class RecordSilentLevelStep implements JavaDelegate {

    private final RecordSilentLevel recordSilentLevel;

    RecordSilentLevelStep(RecordSilentLevel recordSilentLevel) {
        this.recordSilentLevel = recordSilentLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordSilentLevel.record(execution.getProcessBusinessKey(), Asked.reason(execution), Asked.level(execution));
        execution.setVariable("reached", "nobody");
    }
}
