package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.access.KeySecret;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Alerts that come in great numbers are few tasks, in which each is counted until it is over or answered. */
@WebTest
class AlertsTogetherTest {

    private static final String OTHER_MONITOR = "test-key-of-another-monitor";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiCaller api;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private AskedAboutAlerts asked;

    @Test
    @Clause("INV-7")
    void inv7_what_one_sender_raises_beyond_twenty_tasks_is_counted_in_one_that_tells_the_newest() {
        // when
        raise(0, 51);

        // then
        assertThat(asked.names()).hasSize(21);
        assertThat(asked.names().get(20)).endsWith("Ask provider for health check: all further alerts");
        assertThat(asked.names().subList(0, 20)).noneMatch(name -> name.contains("further"));
        assertThat(asked.header(20))
                .contains("31 monitoring alerts, the newest first")
                .contains("- Node 50 down\n- Node 49 down")
                .contains("- Node 41 down\n- and 21 more")
                .doesNotContain("Node 40 ");
    }

    @Test
    void one_of_the_counted_that_is_over_is_counted_no_more_and_the_task_ends_with_the_last() {
        // given
        raise(0, 23);

        // when
        resolve(21);

        // then
        assertThat(asked.header(20)).contains("2 monitoring alerts").doesNotContain("Node 21");
        resolve(20);
        assertThat(asked.header(20)).as("the first of them is over").contains("Monitoring alert**\n\nNode 22 down");
        resolve(22);
        assertThat(asked.names()).hasSize(20).noneMatch(name -> name.contains("further"));
    }

    @Test
    void what_has_a_task_of_its_own_keeps_it_and_what_is_counted_is_counted_once() {
        // given
        raise(0, 25);

        // when
        api.post(MONITORING, EVENTS, event("trigger", 3, "Node 3 down and burning", ""));
        raise(20, 25);
        api.post(MONITORING, EVENTS, event("trigger", 24, "Node 24 down and burning", ""));

        // then
        assertThat(asked.header(3)).contains("Node 3 down and burning");
        assertThat(asked.header(20)).contains("5 monitoring alerts").contains("- Node 24 down and burning\n");
        resolve(3);
        raise(3, 4);
        assertThat(asked.names()).as("there is room again").hasSize(21);
        assertThat(asked.header(20)).contains("Node 3 down");
    }

    @Test
    void events_of_one_group_are_one_task_until_the_last_is_over() {
        // when
        for (int node = 0; node < 30; node++) {
            api.post(MONITORING, EVENTS, event("trigger", node, "Node %d down".formatted(node), "rack 7"));
        }
        api.post(MONITORING, EVENTS, event("trigger", 30, "Node 30 down", "rack 8"));

        // then
        assertThat(asked.names()).hasSize(2);
        assertThat(asked.header(0)).contains("30 monitoring alerts").contains("- and 20 more");
        IntStream.range(0, 29).forEach(this::resolve);
        assertThat(asked.header(0)).contains("Monitoring alert**\n\nNode 29 down");
        resolve(29);
        assertThat(asked.names()).hasSize(1);
    }

    @Test
    void one_answer_is_for_all_that_are_counted_and_what_comes_later_asks_anew() {
        // given
        raise(0, 32);

        // when
        asked.answer(
                20, Map.of("outcome", "report", "serviceCode", "spine-core", "found", "Duty manager: power is off"));

        // then
        assertThat(asked.incidents()).hasSize(1);
        assertThat(asked.incidents().get(0))
                .startsWith("12 alerts: Node 31 down | ")
                .endsWith(" | and 2 more");
        assertThat(asked.kept("REPORTED")).isEqualTo(12);
        assertThat(asked.names()).hasSize(20);
        raise(31, 32);
        assertThat(asked.names()).hasSize(21);
        assertThat(asked.header(20)).contains("Node 31 down");
    }

    @Test
    void monitors_with_keys_of_their_own_do_not_end_or_crowd_out_each_others_alerts() {
        // given
        keys.add(new KeySecret(OTHER_MONITOR), "another-monitor", null, "test");
        raise(0, 40);

        // when
        api.post("Bearer " + OTHER_MONITOR, EVENTS, event("trigger", 1, "Node 1 slow", ""));
        resolve(1);

        // then
        assertThat(asked.names()).hasSize(21);
        assertThat(asked.header(20)).contains("Node 1 slow");
    }

    @Test
    void two_storms_at_once_lose_nothing_and_keep_to_the_bound() throws InterruptedException, ExecutionException {
        // given
        ExecutorService senders = Executors.newFixedThreadPool(2);
        Monitor monitor = new Monitor(port);

        // when
        List<Future<Integer>> answers = List.of(
                senders.submit(
                        () -> monitor.send(EVENTS, storm(0, 40), Map.of()).statusCode()),
                senders.submit(
                        () -> monitor.send(EVENTS, storm(25, 60), Map.of()).statusCode()));

        // then
        assertThat(answers.get(0).get()).isEqualTo(202);
        assertThat(answers.get(1).get()).isEqualTo(202);
        senders.shutdown();
        assertThat(asked.names()).hasSize(21);
        assertThat(asked.kept("WAITING")).isEqualTo(60);
        assertThat(asked.header(20)).contains("40 monitoring alerts");
    }

    private void raise(int first, int end) {
        for (int node = first; node < end; node++) {
            assertThat(api.post(MONITORING, EVENTS, event("trigger", node, "Node %d down".formatted(node), ""))
                            .status())
                    .isEqualTo(202);
        }
    }

    private void resolve(int node) {
        api.post(MONITORING, EVENTS, Map.of("event_action", "resolve", "dedup_key", "node" + node));
    }

    private static byte[] storm(int first, int end) {
        return ApiCaller.json(IntStream.range(first, end)
                        .mapToObj(node -> event("trigger", node, "Node %d down".formatted(node), ""))
                        .toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> event(String action, int node, String summary, String group) {
        return Map.of(
                "event_action",
                action,
                "dedup_key",
                "node" + node,
                "payload",
                Map.of("summary", summary, "group", group));
    }
}
