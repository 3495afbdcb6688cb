package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.ALERTMANAGER;
import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When much fails at once monitoring says so in one message, and says it once only. */
@EngineTest
class AlertStormTest {

    @Autowired
    private ApiCaller api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MovableClock clock;

    @Test
    @Clause("INV-7")
    void inv7_a_storm_of_201_alerts_is_taken_whole_and_asks_no_more_when_it_is_sent_again() {
        Map<String, Object> storm = storm(201, "firing");

        Answer first = api.post(MONITORING, ALERTMANAGER, storm);
        Answer again = api.post(MONITORING, ALERTMANAGER, storm);

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().path("taken").asInt()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(202);
        assertThat(open()).as("twenty, and one for all others").hasSize(21);
        assertThat(kept()).isEqualTo(201);

        api.post(MONITORING, ALERTMANAGER, storm(201, "resolved"));
        assertThat(open()).isEmpty();
    }

    @Test
    void two_thousand_alerts_of_a_night_are_kept_once_each_however_often_they_are_sent() {
        clock.setLondon("2026-11-24T22:00:00");
        Map<String, Object> storm = storm(2_000, "firing");

        assertThat(api.post(MONITORING, ALERTMANAGER, storm).status()).isEqualTo(202);
        assertThat(api.post(MONITORING, ALERTMANAGER, storm).status()).isEqualTo(202);

        assertThat(kept()).isEqualTo(2_000);
        assertThat(open()).isEmpty();
        api.post(MONITORING, ALERTMANAGER, storm(2_000, "resolved"));
        api.post(MONITORING, ALERTMANAGER, storm);
        assertThat(kept()).as("over, and raised anew").isEqualTo(4_000);
    }

    @Test
    void bad_alerts_in_a_storm_are_named_and_lose_no_other() {
        List<Object> alerts = new ArrayList<>(alerts(201, "firing"));
        alerts.set(3, Map.of("status", "firing"));
        alerts.set(5, Map.of("status", "firing", "fingerprint", "f".repeat(2_001)));
        alerts.set(7, Map.of("status", "firing", "labels", Map.of("alertname", "NodeDown")));
        alerts.set(9, Map.of("status", "firing", "fingerprint", "nine", "labels", List.of("node")));
        alerts.set(11, "down");
        Map<String, Object> unprintable = Map.of("summary", "Node\0down ".repeat(3_000));
        alerts.set(13, Map.of("status", "firing", "fingerprint", "thir\0teen", "annotations", unprintable));

        Answer answer = api.post(MONITORING, ALERTMANAGER, Map.of("version", "4", "alerts", alerts));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("taken").asInt()).isEqualTo(199);
        assertThat(answer.body().path("refused").findValuesAsText("field"))
                .containsExactly("alerts[3].fingerprint", "alerts[11]");
        assertThat(answer.body().path("refused").findValuesAsText("detail")).allMatch(text -> text.endsWith("."));
        assertThat(kept()).isEqualTo(199);
    }

    @Test
    void a_message_of_which_nothing_can_be_read_is_refused() {
        Answer answer = api.post(
                MONITORING, ALERTMANAGER, Map.of("version", "4", "alerts", List.of(Map.of("status", "firing"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("alerts[0].fingerprint");
        assertThat(kept()).isZero();
    }

    @Test
    void a_message_of_more_than_16_mb_in_which_nothing_is_to_be_read_is_taken_and_told_to_those_who_watch() {
        Answer answer = api.post(MONITORING, ALERTMANAGER, " ".repeat(16 * 1024 * 1024 + 1));

        assertThat(answer.status())
                .as("Alertmanager does not send again what is refused")
                .isEqualTo(202);
        assertThat(answer.body().path("taken").asInt()).isZero();
        assertThat(answer.text("message")).contains("too large to be read", "those who watch are told");
        assertThat(open()).hasSize(1);
    }

    private static Map<String, Object> storm(int size, String status) {
        return Map.of("version", "4", "status", status, "truncatedAlerts", 0, "alerts", alerts(size, status));
    }

    private static List<Map<String, Object>> alerts(int size, String status) {
        return IntStream.range(0, size)
                .<Map<String, Object>>mapToObj(node -> Map.of(
                        "status",
                        status,
                        "fingerprint",
                        "%016d".formatted(node),
                        "labels",
                        Map.of("alertname", "NodeDown", "instance", "node" + node),
                        "annotations",
                        Map.of("summary", "Node " + node + " down")))
                .toList();
    }

    private long kept() {
        return database.sql("select count(*) from alert").query(Long.class).single();
    }

    private List<String> open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").list().stream()
                .map(task -> task.getId())
                .toList();
    }
}
