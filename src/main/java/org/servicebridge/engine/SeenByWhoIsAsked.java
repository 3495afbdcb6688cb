package org.servicebridge.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The groups that a model names for a task, judged each time that the task is made by who may see its HSSI then. */
class SeenByWhoIsAsked implements Expression {

    private final Expression named;
    private final ObjectProvider<WhoIsAsked> who;

    SeenByWhoIsAsked(Expression named, ObjectProvider<WhoIsAsked> who) {
        this.named = named;
        this.who = who;
    }

    @Override
    public Object getValue(VariableScope scope) {
        Object groups = named.getValue(scope);
        String reference = reference(scope);
        if (groups == null || reference == null) {
            return groups;
        }
        WhoIsAsked asked = who.getObject();
        return names(groups)
                .map(group -> asked.insteadOf(group, reference))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> names(Object groups) {
        return groups instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(groups).split(","))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty());
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
}
