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
    void what_is_packed_and_much_or_broken_is_refused_with_a_sentence() {
        byte[] bomb = Monitor.packed("gzip", EVENT.replace("Disk full", "x".repeat(20_000_000)));

        HttpResponse<byte[]> much = monitor.send(EVENTS, bomb, Map.of("Content-Encoding", "gzip"));
        HttpResponse<byte[]> broken = monitor.send(EVENTS, new byte[] {1, 2, 3}, Map.of("Content-Encoding", "gzip"));
        HttpResponse<byte[]> unknown = monitor.send(EVENTS, new byte[] {1, 2, 3}, Map.of("Content-Encoding", "br"));

        assertThat(much.statusCode()).isEqualTo(413);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Monitor.text(broken)).contains("gzip");
        assertThat(Monitor.text(unknown)).contains("Content-Encoding");
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

    private String summary() {
        return database.sql("select summary from alert order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private long open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").count();
    }
}
