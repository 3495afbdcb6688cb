package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.servicebridge.access.Codes;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.Level;

/** What the processes of an escalation hand to each other: why it is escalated, who is asked, and who answered. */
final class EscalationVariables {

    static final String REASON = "reason";
    static final String LEVEL = "level";

    /** The group that answered, or {@link #NOBODY}; handed back to the caller. */
    static final String REACHED = "reached";

    static final String NOBODY = "nobody";

    /** Whether whoever is on call was paged for the question where it waited before: they are for it here, too. */
    static final String PAGED_BEFORE = "pagedBefore";

    private EscalationVariables() {}

    static EscalationReason reason(VariableScope scope) {
        return EscalationReason.of((String) scope.getVariable(REASON));
    }

    static Level level(VariableScope scope) {
        return Codes.known(Level.class, String.valueOf(scope.getVariable(LEVEL)));
    }

    static String reached(VariableScope scope) {
        return String.valueOf(scope.getVariable(REACHED));
    }
}
