package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.intake.web.Monitor.ALERTMANAGER;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.testing.ApiCaller.MONITORING;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.util.HashMap;
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
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Monitoring raises alerts; the Bridge asks the provider, and nothing else happens by itself. */
@EngineTest
class AlertsTest {

    @Autowired
    private ApiCaller api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MovableClock clock;

    @Test
    @Clause("INV-7")
    void inv7_an_alert_makes_the_bridge_ask_for_a_health_check_once_and_declares_nothing() {
        assertThat(api.post(MONITORING, ALERTMANAGER, webhook("firing")).status())
                .isEqualTo(202);
        assertThat(api.post(MONITORING, ALERTMANAGER, webhook("firing")).status())
                .isEqualTo(202);

        Task asked = healthCheck();
        assertThat(asked.getName()).startsWith("ALERT-").endsWith("Ask provider for health check");
        assertThat(tasks.getIdentityLinksForTask(asked.getId()))
                .extracting(link -> link.getGroupId())
                .contains("service-bridge");
        assertThat((String) forms.getTaskFormVariables(asked.getId()).get("header"))
                .contains("Log-in slow");
        assertThat(incidents()).isZero();
    }

    @Test
    @Clause("INV-7")
    void inv7_out_of_hours_nobody_watches_monitoring() {
        clock.setLondon("2026-11-24T22:00:00");

        assertThat(api.post(MONITORING, ALERTMANAGER, webhook("firing")).status())
                .isEqualTo(202);

        assertThat(open()).isEmpty();
        assertThat(incidents()).isZero();
    }

    @Test
    @Clause("INV-7")
    void inv7_from_the_health_check_the_bridge_reports_an_incident() {
        api.post(MONITORING, EVENTS, event("trigger"));
        String task = healthCheck().getId();
        assertThatThrownBy(() -> completes(task, Map.of("outcome", "report", "found", "Down")))
                .hasStackTraceContaining("Say which service is affected.");

        completes(task, Map.of("outcome", "report", "serviceCode", "spine-core", "found", "Duty manager: it is down"));

        assertThat(database.sql("select reported_by, detected_by, service from incident")
                        .query()
                        .singleRow())
                .containsEntry("reported_by", "bridge")
                .containsEntry("detected_by", "monitoring")
                .containsEntry("service", "spine-core");
        assertThat(database.sql("select count(*) from notice").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_healthy_answer_ends_it() {
        api.post(MONITORING, EVENTS, event("trigger"));

        completes(healthCheck().getId(), Map.of("outcome", "healthy", "found", "Duty manager: a test"));

        assertThat(open()).isEmpty();
        assertThat(incidents()).isZero();
    }

    @Test
    void an_alert_that_is_over_ends_the_question() {
        api.post(MONITORING, ALERTMANAGER, webhook("firing"));
        api.post(MONITORING, EVENTS, event("trigger"));
        api.post(MONITORING, EVENTS, event("acknowledge"));
        assertThat(open()).hasSize(2);

        api.post(MONITORING, ALERTMANAGER, webhook("resolved"));
        api.post(MONITORING, EVENTS, event("resolve"));

        assertThat(open()).isEmpty();
    }

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
        api.post(MONITORING, EVENTS, event("trigger"));
        String process = healthCheck().getProcessInstanceId();

        runtime.suspendProcessInstanceById(process);
        runtime.activateProcessInstanceById(process);

        assertThat(header(healthCheck())).contains("Database down").doesNotContain("SUSPENDED");
    }

    @Test
    void an_event_is_answered_as_pagerduty_does() {
        Answer answer = api.post(MONITORING, EVENTS, event("trigger"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("success");
        assertThat(answer.text("dedup_key")).isEqualTo("db-1");
    }

    @Test
    void bad_alerts_are_refused_with_the_field() {
        assertThat(api.post(MONITORING, ALERTMANAGER, Map.of("version", "4")).status())
                .isEqualTo(400);
        assertThat(api.post(MONITORING, EVENTS, Map.of("event_action", "shout")).status())
                .isEqualTo(400);
        assertThat(api.post(MONITORING, EVENTS, Map.of("event_action", "trigger"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(SPINE, EVENTS, event("trigger")).status()).isEqualTo(403);
        assertThat(open()).isEmpty();
    }

    @Test
    void an_event_with_more_or_less_than_is_needed_is_taken() {
        assertThat(api.post(MONITORING, EVENTS, told("trigger", "long", "\uD83D\uDCA5".repeat(600)))
                        .status())
                .isEqualTo(202);
        assertThat(api.post(MONITORING, EVENTS, told("trigger", "db01\0disk", "a".repeat(1_025)))
                        .status())
                .isEqualTo(202);
        Answer keyless = api.post(MONITORING, EVENTS, told("trigger", "", "Disk full"));
        assertThat(keyless.status()).isEqualTo(202);
        assertThat(keyless.text("dedup_key")).isNotBlank();
        assertThat(open()).hasSize(3);

        assertThat(api.post(MONITORING, EVENTS, told("resolve", "long", "")).status())
                .isEqualTo(202);
        assertThat(api.post(
                                MONITORING,
                                EVENTS,
                                Map.of("event_action", "resolve", "dedup_key", "db01\0disk", "payload", Map.of()))
                        .status())
                .isEqualTo(202);
        assertThat(open()).hasSize(1);
        assertThat(api.post(MONITORING, EVENTS, Map.of("event_action", "resolve"))
                        .text("field"))
                .as("which one is over")
                .isEqualTo("dedup_key");
    }

    private static Map<String, Object> told(String action, String key, String summary) {
        return Map.of("event_action", action, "dedup_key", key, "payload", Map.of("summary", summary));
    }

    private static Map<String, Object> webhook(String status) {
        return Map.of(
                "version",
                "4",
                "status",
                status,
                "alerts",
                List.of(Map.of(
                        "status",
                        status,
                        "fingerprint",
                        "c0ffee",
                        "labels",
                        Map.of("alertname", "SlowLogIn", "instance", "spine-1"),
                        "annotations",
                        Map.of("summary", "Log-in slow"))));
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

    private static Map<String, Object> event(String action) {
        return Map.of(
                "routing_key",
                "unused",
                "event_action",
                action,
                "dedup_key",
                "db-1",
                "payload",
                Map.of("summary", "Database down", "source", "db-1", "severity", "critical"));
    }

    private void completes(String task, Map<String, Object> answers) {
        identity.setAuthentication("bridge", List.of("service-bridge"));
        try {
            tasks.complete(task, new HashMap<>(answers));
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task healthCheck() {
        assertThat(open()).hasSize(1);
        return open().get(0);
    }

    private List<Task> open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").list();
    }

    private long incidents() {
        return database.sql("select count(*) from incident").query(Long.class).single();
    }
}
