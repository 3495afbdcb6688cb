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
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
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
