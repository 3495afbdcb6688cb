package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.Level;

/** Reads from an execution what was escalated, and to whom. */
final class Asked {

    private Asked() {}

    static EscalationReason reason(VariableScope execution) {
        return EscalationReason.of((String) execution.getVariable("reason"));
    }

    static Level level(VariableScope execution) {
        return Level.of(String.valueOf(execution.getVariable("level")));
    }
}
