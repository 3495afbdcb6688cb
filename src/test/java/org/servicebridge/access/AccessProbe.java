package org.servicebridge.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A process with one task of the Service Bridge desk, whose listener refuses or breaks at the answer's wish. */
@TestConfiguration(proxyBeanMethods = false)
class AccessProbe {

    static final String REFUSAL = "HSSI-000001 is resolved: it cannot be chased.";

    /** A refusal of this kind, with the same sentence for all. */
    static Refusal refusal(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> Refusal.invalid("email", REFUSAL);
            case WRONG_STATE -> Refusal.wrongState(REFUSAL);
            case NOT_FOUND -> Refusal.notFound(REFUSAL);
            case FORBIDDEN -> Refusal.forbidden(REFUSAL);
            case UNPROCESSABLE -> Refusal.unprocessable(REFUSAL);
        };
    }

    @Bean
    TaskListener probeListener(CurrentActor currentActor, Heard heard) {
        return task -> {
            heard.actors.add(currentActor.get());
            String answer = String.valueOf(task.getVariable("answer"));
            if (answer.equals("refuse")) {
                throw Refusal.wrongState(REFUSAL);
            }
            if (answer.startsWith("refuse as ")) {
                throw refusal(Refusal.Kind.valueOf(answer.substring("refuse as ".length())));
            }
            if (answer.equals("break")) {
                throw new IllegalStateException("internal detail");
            }
        };
    }

    @Bean
    @Primary
    LateAnswers heardLateAnswers(Heard heard) {
        return (taskId, who, answers) -> heard.late.add(who.id() + " " + answers);
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Probe probe(RepositoryService repository, RuntimeService runtime, TaskService tasks, FilterService filters) {
        return new Probe(repository, runtime, tasks, filters);
    }

    /** What the listener and the port heard. */
    static final class Heard {
        final List<Actor> actors = new ArrayList<>();
        final List<String> late = new ArrayList<>();
    }

    /** Makes tasks. */
    record Probe(RepositoryService repository, RuntimeService runtime, TaskService tasks, FilterService filters) {

        Task task() {
            repository
                    .createDeployment()
                    .name("probe")
                    .addClasspathResource("access/probe.bpmn")
                    .addClasspathResource("access/probe.form")
                    .enableDuplicateFiltering(true)
                    .deploy();
            var instance = runtime.startProcessInstanceByKey(
                    "access-probe",
                    "HSSI-000001",
                    Map.of(
                            "due",
                            "2026-11-24T10:20:00",
                            "reference",
                            "HSSI-000001",
                            "severity",
                            1,
                            "service",
                            "Spine"));
            return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        }
    }
}
