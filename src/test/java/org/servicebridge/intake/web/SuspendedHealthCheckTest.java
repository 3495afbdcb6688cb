package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.ALERTMANAGER;
import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An operator has suspended a health check: what monitoring says meanwhile is taken, and holds when it goes on. */
@EngineTest
class SuspendedHealthCheckTest {

    @Autowired
    private ApiCaller api;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @ParameterizedTest
    @ValueSource(strings = {"", "login"})
    void what_is_over_while_its_health_check_is_suspended_ends_it_when_it_goes_on_and_loses_no_other(String group) {
        // given
        api.post(MONITORING, ALERTMANAGER, message(group, alert("firing", "c0ffee")));
        Task asked = healthCheck();
        String process = asked.getProcessInstanceId();
        runtime.suspendProcessInstanceById(process);
        assertThat(header(asked)).contains("Log-in slow", "SUSPENDED by an operator");

        // when
        Answer answer = group.isEmpty()
                ? api.post(MONITORING, ALERTMANAGER, message("", alert("resolved", "c0ffee"), alert("firing", "beef")))
                : api.post(MONITORING, ALERTMANAGER, message(group, alert("resolved", "c0ffee")));

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(open()).hasSize(group.isEmpty() ? 2 : 1);
        assertThat(header(asked)).contains("It is over, as monitoring says", "SUSPENDED by an operator");

        // when
        identity.setAuthentication("operator", List.of("operator"));
        try {
            runtime.activateProcessInstanceById(process);
        } finally {
            identity.clearAuthentication();
        }

        // then
        assertThat(open())
                .hasSize(group.isEmpty() ? 1 : 0)
                .noneMatch(task -> task.getId().equals(asked.getId()));
    }

    @Test
    void a_health_check_that_was_suspended_goes_on_where_its_alert_is_not_over() {
        api.post(MONITORING, ALERTMANAGER, message("", alert("firing", "c0ffee")));
        String process = healthCheck().getProcessInstanceId();

        runtime.suspendProcessInstanceById(process);
        runtime.activateProcessInstanceById(process);

        assertThat(header(healthCheck())).contains("Log-in slow").doesNotContain("SUSPENDED");
    }

    private static Map<String, Object> message(String group, Map<?, ?>... alerts) {
        String status = String.valueOf(alerts[0].get("status"));
        return Map.of("status", status, "groupKey", group, "alerts", List.of(alerts));
    }

    private static Map<String, Object> alert(String status, String fingerprint) {
        return Map.of(
                "status",
                status,
                "fingerprint",
                fingerprint,
                "labels",
                Map.of("alertname", "SlowLogIn"),
                "annotations",
                Map.of("summary", "Log-in slow"));
    }

    private String header(Task task) {
        return String.valueOf(forms.getTaskFormVariables(task.getId()).get("header"));
    }

    private Task healthCheck() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private List<Task> open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").list();
    }
}
