package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.ALERTMANAGER;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.testing.ApiCaller.MONITORING;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An alert is not lost by how it is wrapped: the version and type that it says, its size, its depth, a name said twice. */
@WebTest
class AlertShapesTest {

    private static final String MESSAGE = """
            {%s "status":"%s","groupKey":"g","alerts":[{"status":"%2$s","fingerprint":"f",
             "labels":{"alertname":"Slow"},"annotations":{"summary":"p95 is 9 s"}}]}""";
    private static final String EVENT = """
            {"client":"c","event_action":"trigger","dedup_key":"k","payload":{"summary":"Disk full","custom_details":"%s"}}""";

    @LocalServerPort
    private int port;

    /** Its keys are taken. */
    @Autowired
    private ApiCaller api;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {"", "\"version\":\"5\",", "\"version\":4,", "\"version\":null,", "\"version\":[],"})
    void a_message_of_any_version_or_none_is_taken(String version) {
        assertThat(send(ALERTMANAGER, "application/json", MESSAGE.formatted(version, "firing")))
                .isEqualTo(202);
        assertThat(open()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "Resolved", "RESOLVED"})
    void what_is_over_is_over_in_any_case(String status) {
        for (String key : new String[] {"\"groupKey\":\"g\",", ""}) {
            String message = MESSAGE.replace("\"groupKey\":\"g\",", key);
            send(ALERTMANAGER, "application/json", message.formatted("", "Firing"));
            assertThat(open()).isOne();
            send(ALERTMANAGER, "application/json", message.formatted("", status));
            assertThat(open()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "text/plain; charset=utf-8",
                "text/plain; charset=unheard-of",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "application/vnd.alerts+json",
                "json"
            })
    void an_alert_is_read_whatever_type_it_says(String type) {
        assertThat(send(ALERTMANAGER, type, MESSAGE.formatted("", "firing"))).isEqualTo(202);
        assertThat(send(EVENTS, type, EVENT.formatted(""))).isEqualTo(202);
        assertThat(send(EVENTS + "/v2/enqueue?from=cron", type, EVENT.formatted("")))
                .isEqualTo(202);
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void a_name_said_twice_loses_no_alert() {
        assertThat(send(
                        ALERTMANAGER,
                        "application/json",
                        MESSAGE.formatted("\"status\":\"firing\",\"alerts\":[],\"truncatedAlerts\":0,", "firing")))
                .isEqualTo(202);
        assertThat(send(EVENTS, "application/json", EVENT.formatted("\",\"client\":\"a\",\"client\":\"b")))
                .isEqualTo(202);
        assertThat(send(EVENTS, "application/json", EVENT.formatted("\"}, \"dedup_key\":\"k\",\"x\":{\"y\":\"")))
                .isEqualTo(202);
        assertThat(open()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, EVENTS + "/", EVENTS + "/v2/enqueue", EVENTS + "/v2/enqueue/"})
    void a_large_or_deep_event_is_taken_where_events_are_sent(String path) {
        String deep = EVENT.formatted("\",\"more\":" + "[".repeat(200) + "]".repeat(200) + ",\"last\":\"");

        assertThat(send(path, "application/json", EVENT.formatted("x".repeat(300 * 1024))))
                .isEqualTo(202);
        assertThat(send(path, "application/json", deep)).isEqualTo(202);
        assertThat(open()).isOne();
    }

    private int send(String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", MONITORING)
                .POST(BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private long open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").count();
    }
}
