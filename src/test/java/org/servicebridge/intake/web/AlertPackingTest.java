package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.ALERTMANAGER;
import static org.servicebridge.intake.web.Monitor.EVENT;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.intake.web.Monitor.MESSAGE;
import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** An alert is found in what it is packed into, and the key of its sender with it. */
@WebTest
class AlertPackingTest {

    private static final String KEY = MONITORING.substring("Bearer ".length());

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
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate"})
    void a_packed_message_is_unpacked(String encoding) {
        assertThat(monitor.send(EVENTS, Monitor.packed(encoding, EVENT), Map.of("Content-Encoding", encoding))
                        .statusCode())
                .isEqualTo(202);
        assertThat(monitor.send(ALERTMANAGER, Monitor.packed(encoding, MESSAGE), Map.of("Content-Encoding", encoding))
                        .statusCode())
                .isEqualTo(202);
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void what_is_packed_and_broken_is_refused_with_a_sentence() {
        HttpResponse<byte[]> broken = monitor.send(EVENTS, new byte[] {1, 2, 3}, Map.of("Content-Encoding", "gzip"));
        HttpResponse<byte[]> unknown = monitor.send(EVENTS, new byte[] {1, 2, 3}, Map.of("Content-Encoding", "br"));

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Monitor.text(broken)).contains("gzip");
        assertThat(Monitor.text(unknown)).contains("Content-Encoding");
    }

    @Test
    void of_a_group_larger_than_is_held_what_fits_is_taken_and_all_are_counted() {
        // given
        String alert =
                "{\"fingerprint\":\"f%d\",\"labels\":{\"alertname\":\"Slow\"},\"annotations\":{\"summary\":\"%s\"}}";
        String text = "p95 is 9 s " + "x".repeat(10_000);
        String message = "{\"status\":\"firing\",\"alerts\":[%s],\"truncatedAlerts\":7,\"groupKey\":\"storm\"}"
                .formatted(IntStream.range(0, 2_000)
                        .mapToObj(i -> alert.formatted(i, text))
                        .collect(Collectors.joining(",")));

        // when
        HttpResponse<byte[]> whole = monitor.send(ALERTMANAGER, message.getBytes(StandardCharsets.UTF_8), Map.of());
        HttpResponse<byte[]> packed =
                monitor.send(ALERTMANAGER, Monitor.packed("gzip", message), Map.of("Content-Encoding", "gzip"));

        // then
        assertThat(whole.statusCode()).as(Monitor.text(whole)).isEqualTo(202);
        assertThat(packed.statusCode()).as(Monitor.text(packed)).isEqualTo(202);
        assertThat(open()).isOne();
        assertThat(summary()).startsWith("Slow: 2,007 alerts: p95 is 9 s");
    }

    @Test
    void of_a_list_larger_than_is_held_what_fits_is_taken_and_the_others_are_one_more_question() {
        // given
        String event = "{\"event_action\":\"trigger\",\"dedup_key\":\"k%d\",\"payload\":{\"summary\":\"Disk full\","
                + "\"custom_details\":{%s}}}";
        String details = IntStream.range(0, 260)
                .mapToObj(i -> "\"d%d\":\"%s\"".formatted(i, "x".repeat(4_000)))
                .collect(Collectors.joining(","));
        String list = IntStream.range(0, 18)
                .mapToObj(i -> event.formatted(i, details))
                .collect(Collectors.joining(",", "[", "]"));

        // when
        HttpResponse<byte[]> answer = monitor.send(EVENTS, list.getBytes(StandardCharsets.UTF_8), Map.of());

        // then
        assertThat(answer.statusCode()).as(Monitor.text(answer)).isEqualTo(202);
        assertThat(summary()).isEqualTo("9 more than one message holds");
        assertThat(open()).isEqualTo(10);
    }

    @Test
    void a_text_that_is_larger_than_a_message_may_be_is_cut() {
        byte[] packed = Monitor.packed("gzip", EVENT.replace("Disk full", "Disk full " + "x".repeat(17_000_000)));

        HttpResponse<byte[]> answer = monitor.send(EVENTS, packed, Map.of("Content-Encoding", "gzip"));

        assertThat(answer.statusCode()).as(Monitor.text(answer)).isEqualTo(202);
        assertThat(summary()).startsWith("Disk full xxx");
    }

    @Test
    void large_messages_that_cannot_be_read_are_one_task_that_names_their_sender() {
        // given
        byte[] numbers = ("[" + "1,".repeat(9_000_000) + "1]").getBytes(StandardCharsets.UTF_8);

        // when
        HttpResponse<byte[]> one = monitor.send(EVENTS, numbers, Map.of());
        HttpResponse<byte[]> two = monitor.send(ALERTMANAGER, numbers, Map.of());

        // then
        assertThat(List.of(one.statusCode(), two.statusCode())).containsOnly(202);
        assertThat(Monitor.text(one)).contains("too large to be read");
        assertThat(summary())
                .isEqualTo("A message of test-monitoring was too large to be read: look there what it is about.");
        assertThat(open()).isOne();
        assertThat(database.sql("select count(*) from alert")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"payload", "json", "body", "data"})
    void a_form_with_the_message_in_a_field_is_taken(String field) {
        String form = field + "=" + URLEncoder.encode(EVENT, StandardCharsets.UTF_8) + "&token=x";

        assertThat(monitor.send(
                                EVENTS,
                                form.getBytes(StandardCharsets.UTF_8),
                                Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(summary()).isEqualTo("Disk full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"service_key\":\"%s\",\"event_type\":\"trigger\",\"incident_key\":\"k\",\"description\":\"Disk full\"}",
                "{\"description\":\"Disk\nfull\",\"event_type\":\"trigger\",\"routing_key\":\"%s\"}",
                "[{\"description\":\"Disk full\",\"event_type\":\"trigger\",\"routing_key\":\"%s\"}]"
            })
    void the_key_is_found_in_each_form(String event) {
        HttpResponse<byte[]> plain = monitor.sendWithoutKey(event.formatted(KEY).getBytes(StandardCharsets.UTF_8), "");
        HttpResponse<byte[]> packed = monitor.sendWithoutKey(Monitor.packed("gzip", event.formatted(KEY)), "gzip");

        assertThat(plain.statusCode()).isEqualTo(202);
        assertThat(packed.statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(ints = {600_000, 17_000_000})
    void a_large_event_is_taken_by_whichever_key_it_brings(int size) {
        // given
        String keyed = EVENT.replace("{\"event", "{\"routing_key\":\"%s\",\"event".formatted(KEY));
        String text = "Disk full " + "x".repeat(size);
        byte[] plain = keyed.replace("Disk full", text).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Monitor.packed("gzip", keyed.replace("Disk full", text));

        // when
        List<HttpResponse<byte[]>> answers = List.of(
                monitor.sendWithoutKey(plain, ""),
                monitor.sendWithoutKey(packed, "gzip"),
                monitor.sendByHeader(EVENT.replace("Disk full", text).getBytes(StandardCharsets.UTF_8), KEY));

        // then
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
        assertThat(summary()).startsWith("Disk full xxx");
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
