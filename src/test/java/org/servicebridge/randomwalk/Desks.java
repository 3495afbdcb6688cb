package org.servicebridge.randomwalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;

/** Tasklist's steps with a task or a start form, each with the rights of whoever is signed in. */
final class Desks {

    private static final int LONGEST_SHOWN = 60;

    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identity;

    Desks(FormService forms, TaskService tasks, IdentityService identity) {
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** The person opens the task's form and fills it in; nothing is sent before the move is made. */
    Move answering(Actor person, Scene.OpenTask task, Answerer answerer, Scene scene) {
        try {
            Map<String, @Nullable Object> answers = as(
                    person,
                    () -> new OpenedForm(forms.getDeployedTaskForm(task.id()), forms.getTaskFormVariables(task.id()))
                            .filledIn(answerer, scene, task.reference()));
            return new Move(
                    "%s answers \"%s\"%s: %s".formatted(person.id(), task.name(), of(task.reference()), words(answers)),
                    () -> submitted(person, task, answers));
        } catch (RuntimeException unreadable) {
            return new Move(
                    "%s opens \"%s\"%s".formatted(person.id(), task.name(), of(task.reference())),
                    () -> Outcome.of(unreadable));
        }
    }

    private Outcome submitted(Actor person, Scene.OpenTask task, Map<String, @Nullable Object> answers) {
        try {
            as(person, () -> {
                if (task.assignee() == null) {
                    tasks.claim(task.id(), person.id());
                } else if (!task.assignee().equals(person.id())) {
                    tasks.setAssignee(task.id(), person.id());
                }
                forms.submitTaskForm(task.id(), sent(answers));
                return person;
            });
            return Outcome.DONE;
        } catch (RuntimeException failure) {
            return Outcome.of(failure);
        }
    }

    /** The person starts a process from Tasklist's list. */
    Move starting(Actor person, String definition, String name, Answerer answerer, Scene scene, String reference) {
        try {
            Map<String, @Nullable Object> answers = as(
                    person,
                    () -> new OpenedForm(forms.getDeployedStartForm(definition), Map.of())
                            .filledIn(answerer, scene, reference));
            return new Move("%s starts \"%s\" in Tasklist: %s".formatted(person.id(), name, words(answers)), () -> {
                try {
                    as(person, () -> forms.submitStartForm(definition, sent(answers)));
                    return Outcome.DONE;
                } catch (RuntimeException failure) {
                    return Outcome.of(failure);
                }
            });
        } catch (RuntimeException refused) {
            return new Move(
                    "%s opens the start form of \"%s\"".formatted(person.id(), name), () -> Outcome.of(refused));
        }
    }

    /** The ids of the tasks that the person finds in Tasklist. */
    Set<String> tasks(Actor person) {
        return as(
                person,
                () -> tasks.createTaskQuery().list().stream().map(Task::getId).collect(Collectors.toSet()));
    }

    /** The person takes the task, or gives it back. */
    Move taking(Actor person, Scene.OpenTask task, boolean takes) {
        return new Move(
                "%s %s \"%s\"%s"
                        .formatted(person.id(), takes ? "takes" : "gives back", task.name(), of(task.reference())),
                () -> {
                    try {
                        as(person, () -> {
                            tasks.setAssignee(task.id(), takes ? person.id() : null);
                            return person;
                        });
                        return Outcome.DONE;
                    } catch (RuntimeException refused) {
                        return Outcome.of(refused);
                    }
                });
    }

    private static String of(String reference) {
        return reference.isEmpty() ? "" : " of " + reference;
    }

    /** As the browser sends them: lists as JSON. */
    private static Map<String, Object> sent(Map<String, @Nullable Object> answers) {
        Map<String, Object> sent = new HashMap<>();
        answers.forEach((key, answer) ->
                sent.put(key, answer instanceof List<?> list ? Spin.JSON(json(list)) : answer));
        return sent;
    }

    static String json(List<?> list) {
        return list.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    static String words(Map<String, ?> answers) {
        List<String> words = new ArrayList<>();
        answers.forEach((key, answer) -> {
            if (answer != null) {
                String text = answer.toString().replace("\n", "\\n");
                words.add(key + "="
                        + (text.length() > LONGEST_SHOWN
                                ? text.substring(0, LONGEST_SHOWN) + "… (%d)".formatted(text.length())
                                : text));
            }
        });
        return String.join(", ", words);
    }

    private <T> T as(Actor person, Supplier<T> action) {
        identity.setAuthentication(person.id(), List.copyOf(person.groups()));
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
