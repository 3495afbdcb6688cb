package org.servicebridge.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Judges whom a model names for a task: a desk that may not see the HSSI is replaced by its owner; a person who may not is left
 * out, and the owner is asked.
 */
class AskedByModel {

    private final ObjectProvider<WhoIsAsked> who;

    AskedByModel(ObjectProvider<WhoIsAsked> who) {
        this.who = who;
    }

    void judge(TaskDefinition task) {
        Set<Expression> people = new LinkedHashSet<>(task.getCandidateUserIdExpressions());
        Expression assignee = task.getAssigneeExpression();
        if (assignee != null) {
            people.add(assignee);
            task.setAssigneeExpression(new JudgedNames(assignee, this::assignee));
        }
        replace(task.getCandidateUserIdExpressions(), this::people);
        replace(task.getCandidateGroupIdExpressions(), this::groups);
        people.forEach(named -> task.addCandidateGroupIdExpression(new JudgedNames(named, this::insteadOfPeople)));
    }

    private static void replace(Set<Expression> named, JudgedNames.Judgement judgement) {
        Set<Expression> judged = named.stream()
                .map(expression -> new JudgedNames(expression, judgement))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        named.clear();
        named.addAll(judged);
    }

    private @Nullable Object groups(@Nullable Object named, @Nullable String reference) {
        return named == null || reference == null
                ? named
                : set(names(named).map(group -> who.getObject().insteadOf(group, reference)));
    }

    private @Nullable Object people(@Nullable Object named, @Nullable String reference) {
        return named == null || reference == null
                ? named
                : set(names(named).filter(person -> insteadOf(person, reference).isEmpty()));
    }

    private @Nullable Object assignee(@Nullable Object named, @Nullable String reference) {
        boolean left = named != null
                && reference != null
                && insteadOf(String.valueOf(named), reference).isPresent();
        return left ? null : named;
    }

    private Object insteadOfPeople(@Nullable Object named, @Nullable String reference) {
        return named == null || reference == null
                ? Set.of()
                : set(names(named).flatMap(person -> insteadOf(person, reference).stream()));
    }

    private Optional<String> insteadOf(String person, String reference) {
        return who.getObject().insteadOf(Actor.person(person, groupsOf(person)), reference);
    }

    /** Whoever makes the task by what they do need not have the right to read others' groups. */
    private static Set<String> groupsOf(String person) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(
                () -> context
                        .getProcessEngineConfiguration()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember(person)
                        .list()
                        .stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> set(Stream<String> names) {
        return names.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> names(Object named) {
        Stream<String> names = named instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.of(String.valueOf(named).split(","));
        return names.map(String::strip).filter(name -> !name.isEmpty());
    }
}
