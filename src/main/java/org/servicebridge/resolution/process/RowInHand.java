package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The number of the row that a process is about, which its start gave it; the record says whether it is one of its HSSI. */
final class RowInHand {

    private RowInHand() {}

    static long of(VariableScope scope, String name) {
        return ((Number) scope.getVariable(name)).longValue();
    }
}
