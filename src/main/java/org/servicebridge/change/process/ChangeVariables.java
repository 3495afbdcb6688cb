package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** What several change processes hold beside cards and their own routing flags: the change, and how it was decided. */
final class ChangeVariables {

    static final String CHANGE = "change";
    static final String DECISION = "changeDecision";

    private ChangeVariables() {}

    static String change(VariableScope scope) {
        return String.valueOf(scope.getVariable(CHANGE));
    }
}
