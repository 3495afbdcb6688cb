package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The one variable of the change processes beside cards and routing flags: which change it is about. */
final class ChangeVariables {

    static final String CHANGE = "change";

    private ChangeVariables() {}

    static String change(VariableScope scope) {
        return String.valueOf(scope.getVariable(CHANGE));
    }
}
