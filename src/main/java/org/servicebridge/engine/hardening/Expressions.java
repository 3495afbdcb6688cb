package org.servicebridge.engine.hardening;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.jspecify.annotations.Nullable;

/** Which expressions a task query may carry: four harmless ones in a stored filter, on its top level only, else none. */
final class Expressions {

    static final Set<String> ALLOWED_IN_FILTERS =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dateTime().plusMinutes(30)}");

    private Expressions() {}

    /** @throws BadUserRequestException where the query or one of its alternatives carries an expression */
    static void refuseAny(@Nullable Object query) {
        if (query instanceof AbstractQuery<?, ?> asked
                && !asked.getExpressions().isEmpty()) {
            throw new BadUserRequestException("A query cannot carry expressions.");
        }
        refuseInAlternatives(query);
    }

    /** @throws BadUserRequestException where the filter's query carries any but the four expressions, or one in an alternative */
    static void refuseUnknown(@Nullable Object query) {
        if (query instanceof AbstractQuery<?, ?> stored
                && !ALLOWED_IN_FILTERS.containsAll(stored.getExpressions().values())) {
            throw new BadUserRequestException("A filter can only carry the expressions " + ALLOWED_IN_FILTERS + ".");
        }
        refuseInAlternatives(query);
    }

    private static void refuseInAlternatives(@Nullable Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().stream()
                    .filter(alternative -> alternative != tasks)
                    .forEach(Expressions::refuseAny);
        }
    }
}
