package org.servicebridge.engine.hardening;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses every query that carries an expression, also where it hides in a query's alternatives (CVE-2026-109432): an
 * expression is code, and whoever may ask for tasks may not run code.
 */
class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            Expressions.refuseAny(query);
        }
        return next.execute(command);
    }
}
