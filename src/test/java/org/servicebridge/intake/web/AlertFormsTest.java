package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.ALERTMANAGER;
import static org.servicebridge.intake.web.Monitor.EVENT;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.intake.web.Monitor.MESSAGE;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An alert is not lost by how a script or an old program writes it, and what cannot be taken is told in the sender's own words. */
@WebTest
class AlertFormsTest {

    @LocalServerPort
    private int port;

    /** Its keys are taken. */
    @Autowired
    private ApiCaller api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TaskService tasks;

    private Monitor monitor;

    @BeforeEach
    void monitor() {
        monitor = new Monitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u0007", "\u001b", "\u0000", "\\x", "\\'"})
    void a_text_with_what_json_does_not_allow_in_it_is_taken(String odd) {
        assertTaken(EVENTS, EVENT.replace("Disk full", "DISK CRITICAL" + odd + "/var 98%"));
        assertThat(summary()).startsWith("DISK CRITICAL").endsWith("/var 98%").doesNotContain("\n", "\t", "\u0000");

        assertTaken(ALERTMANAGER, MESSAGE.replace("p95 is 9 s", "p95" + odd + "is 9 s"));
    }

    @Test
    void a_raw_line_break_becomes_a_blank() {
        assertTaken(EVENTS, EVENT.replace("Disk full", "DISK CRITICAL\n/var 98%"));

        assertThat(summary()).isEqualTo("DISK CRITICAL /var 98%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"payload\":{\"summary\":\"Disk full\",},}",
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"payload\":{\"summary\":\"Disk full\",\"custom_details\":{\"v\":NaN,\"w\":-Infinity}}}",
                "{'event_action':'trigger','dedup_key':'k','payload':{'summary':'Disk full'}}",
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"payload\":\"Disk full\"}",
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"description\":\"Disk full\"}",
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"summary\":\"Disk full\"}",
                "{\"event_type\":\"trigger\",\"incident_key\":\"k\",\"description\":\"Disk full\",\"details\":{\"x\":1}}",
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"payload\":{\"custom_details\":{\"text\":\"Disk full\"}}}",
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"custom_details\":\"Disk full\"}",
                "[{\"event_action\":\"trigger\",\"dedup_key\":\"k\",\"payload\":{\"summary\":\"Disk full\"}}]"
            })
    void an_event_of_another_form_is_taken(String event) {
        assertTaken(EVENTS, event);

        assertThat(summary()).contains("Disk full");
        assertThat(open()).isOne();
        assertTaken(EVENTS, "{\"event_type\":\"resolve\",\"incident_key\":\"k\"}");
        assertThat(open()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"triggered,resolved", "FIRING,ok", "problem,recovery", "down,up", "open,closed", "trigger,Resolve"})
    void an_event_that_says_what_has_become_of_it_is_taken(String raised, String over) {
        assertTaken(EVENTS, EVENT.replace("trigger", raised));
        assertThat(open()).isOne();
        assertTaken(EVENTS, EVENT.replace("trigger", "acknowledged"));
        assertThat(open()).isOne();
        assertTaken(EVENTS, EVENT.replace("trigger", over));
        assertThat(open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an alert without a list around it
                "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Slow\"},\"annotations\":{\"summary\":\"p95 is 9 s\"}}",
                // as rules of old named what they say
                "{\"status\":\"firing\",\"groupKey\":\"g\",\"alerts\":[{\"labels\":{\"alertname\":\"Slow\"},\"annotations\":{\"message\":\"p95 is 9 s\"}}]}",
                // Grafana, before it had an Alertmanager in it
                "{\"title\":\"[Alerting] Slow\",\"ruleId\":7,\"ruleName\":\"Slow\",\"state\":\"firing\",\"evalMatches\":[],\"message\":\"p95 is 9 s\"}"
            })
    void an_alert_of_another_form_is_taken(String message) {
        assertTaken(ALERTMANAGER, message);

        assertThat(summary()).isEqualTo("Slow: p95 is 9 s");
        assertThat(open()).isOne();
        assertTaken(ALERTMANAGER, message.replace("firing", message.contains("ruleId") ? "ok" : "resolved"));
        assertThat(open()).isZero();
    }

    @Test
    void each_of_an_array_is_taken_and_what_cannot_be_loses_no_other() {
        // when
        HttpResponse<byte[]> answer = monitor.send(
                EVENTS,
                ("[" + EVENT + ",{\"event_action\":\"sing\"},7," + EVENT.replace("\"k\"", "\"l\"") + "]")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of());

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Monitor.text(answer)).contains("\"taken\":2", "[1].event_action", "\"[2]\"");
        assertThat(open()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"dedup_key\":\"k\"} | event_action",
                "{\"event_type\":\"sing\",\"incident_key\":\"k\"} | event_type",
                "{\"event_action\":\"sing\"} | event_action",
                "{\"event_type\":\"resolve\"} | incident_key",
                "{\"event_action\":\"resolve\"} | dedup_key",
                "{\"event_type\":\"trigger\",\"incident_key\":\"k\"} | description",
                "{\"event_action\":\"trigger\",\"dedup_key\":\"k\"} | payload.summary",
                "[] | body",
                "7 | body"
            })
    void what_is_missing_is_named_as_the_sender_names_it(String event, String field) {
        HttpResponse<byte[]> answer = monitor.send(EVENTS, event.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Monitor.text(answer)).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 1000000",
        "-9223372036854775808, 1",
        "1e30, 1000000",
        "-5, 1",
        "true, 1",
        "'\"12\"', 13"
    })
    void a_count_that_cannot_be_is_no_nonsense(String count, long least) {
        assertTaken(ALERTMANAGER, MESSAGE.replace("\"groupKey\"", "\"truncatedAlerts\":" + count + ",\"groupKey\""));

        assertThat(summary()).doesNotContain("-9", ": -", "and -");
        if (least == 1) {
            assertThat(summary()).isEqualTo("Slow: p95 is 9 s");
        } else {
            assertThat(summary()).matches("Slow: (more than 1,000,000|13) alerts: .*");
        }
    }

    private void assertTaken(String path, String body) {
        HttpResponse<byte[]> answer = monitor.send(path, body.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(answer.statusCode()).as(Monitor.text(answer)).isEqualTo(202);
    }

    private String summary() {
        return database.sql("select summary from alert order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private long open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").count();
    }
}
