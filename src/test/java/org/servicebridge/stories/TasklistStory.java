package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Visitor;
import org.springframework.context.ApplicationContext;

/** A story told through Tasklist's own requests: somebody signed in finds a task, opens its form, claims it and sends the form. */
final class TasklistStory extends Story {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final boolean clocksHaveTimers;
    private final Map<String, Visitor> signedIn = new HashMap<>();

    TasklistStory(ApplicationContext context, int port, boolean clocksHaveTimers) {
        super(context);
        this.port = port;
        this.clocksHaveTimers = clocksHaveTimers;
    }

    @Override
    void requireClocks(String reference) {
        if (clocksHaveTimers) {
            super.requireClocks(reference);
        }
    }

    @Override
    void answers(Actor person, Task task, Map<String, ?> answers) {
        Visitor visitor = signedIn(person);
        String address = TASKS + task.getId();
        requireTaken(visitor.get(address), task);
        requireTaken(visitor.get(address + "/deployed-form"), task);
        requireTaken(visitor.get(address + "/form-variables"), task);
        requireTaken(visitor.post(address + "/claim", json(Map.of("userId", person.id()))), task);
        requireTaken(visitor.post(address + "/submit-form", json(Map.of("variables", typed(answers)))), task);
    }

    Visitor signedIn(Actor person) {
        return signedIn.computeIfAbsent(person.id(), id -> {
            User user = bean(IdentityService.class).createUserQuery().userId(id).singleResult();
            // Passwords are not kept with the database of a landed version.
            user.setPassword(id);
            bean(IdentityService.class).saveUser(user);
            return Visitor.signedIn(port, id);
        });
    }

    private static void requireTaken(HttpResponse<String> response, Task task) {
        assertThat(response.statusCode())
                .as("%s: %s %s", task.getTaskDefinitionKey(), response.uri(), response.body())
                .isBetween(200, 204);
    }

    private static Map<String, Object> typed(Map<String, ?> answers) {
        Map<String, Object> typed = new TreeMap<>();
        answers.forEach((field, value) ->
                typed.put(field, Map.of("value", value, "type", value.getClass().getSimpleName())));
        return typed;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
