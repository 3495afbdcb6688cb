package org.servicebridge.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.engine.FormAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process with one task of the Service Bridge desk, whose listener refuses, breaks or takes long at the answer's wish. */
@TestConfiguration(proxyBeanMethods = false)
class AccessProbe {

    private static final String PROCESS = "access-probe";

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
    TaskListener probeListener(CurrentActor currentActor, Heard heard, JdbcClient database) {
        return task -> {
            heard.actors.add(currentActor.get());
            String answer = String.valueOf(FormAnswers.of(task).text("answer"));
            if (answer.equals("refuse")) {
                throw Refusal.wrongState(REFUSAL);
            }
            if (answer.startsWith("refuse as ")) {
                throw refusal(Refusal.Kind.valueOf(answer.substring("refuse as ".length())));
            }
            if (answer.equals("sleep")) {
                heard.limits.add(database.sql("show statement_timeout")
                        .query(String.class)
                        .single());
                database.sql("set local statement_timeout to 200").update();
                database.sql("select pg_sleep(20)").query().singleValue();
            }
            if (answer.equals("break")) {
                throw new IllegalStateException("internal detail");
            }
        };
    }

    /** Late answers to the probe are heard; all others are kept as ever. */
    @Bean
    static BeanPostProcessor probeHearsLateAnswers(
            ObjectProvider<Heard> heard, ObjectProvider<HistoryService> history) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof LateAnswers kept
                        ? (LateAnswers) (taskId, who, answers) -> {
                            if (isOfProbe(history.getObject(), taskId)) {
                                heard.getObject().late.add(who.id() + " " + answers);
                            } else {
                                kept.keep(taskId, who, answers);
                            }
                        }
                        : bean;
            }
        };
    }

    private static boolean isOfProbe(HistoryService history, String taskId) {
        return history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .processDefinitionKey(PROCESS)
                        .count()
                > 0;
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
        final List<String> limits = new ArrayList<>();
    }

    /** Makes tasks. */
    record Probe(RepositoryService repository, RuntimeService runtime, TaskService tasks, FilterService filters) {

        void suspend(Task task) {
            runtime.suspendProcessInstanceById(task.getProcessInstanceId());
        }

        Task task() {
            repository
                    .createDeployment()
                    .name("probe")
                    .addClasspathResource("access/probe.bpmn")
                    .addClasspathResource("access/probe.form")
                    .enableDuplicateFiltering(true)
                    .deploy();
            var instance = runtime.startProcessInstanceByKey(
                    PROCESS,
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
