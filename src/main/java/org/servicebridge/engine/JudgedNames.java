package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The groups or people that a model names for a task, judged each time that the task is made by who may see its HSSI then. */
class JudgedNames implements Expression {

    private final Expression named;
    private final Judgement judgement;

    JudgedNames(Expression named, Judgement judgement) {
        this.named = named;
        this.judgement = judgement;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return judgement.of(named.getValue(scope), reference(scope));
    }

    private static @Nullable String reference(VariableScope scope) {
        if (scope instanceof DelegateTask task) {
            return task.getExecution().getProcessBusinessKey();
        }
        return scope instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        named.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return named.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }

    /** Who is asked of those whom a model names. */
    @FunctionalInterface
    interface Judgement {

        /** @param reference of the HSSI; null where the task is about none */
        @Nullable
        Object of(@Nullable Object names, @Nullable String reference);
    }
}
