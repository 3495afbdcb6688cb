package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before its end is waited for by nobody, whatever it is, and leaves nothing in the log. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadBodiesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> TYPES =
            List.of(FORM, "multipart/form-data; boundary=edge", "application/json", "text/plain", "");
    private static final List<String> PLACES = List.of(
            "POST /login",
            "POST /status/subscribe",
            "POST /rota/import",
            "PUT /notices/preview",
            "POST /callbacks/notify",
            "POST /api/v1/incidents",
            "POST /engine-rest/task",
            "POST /camunda/api/engine/engine/default/task",
            "DELETE /unknown",
            "GET /status");

    @LocalServerPort
    int port;

    private int logged;

    @BeforeEach
    void readTheLog(CapturedOutput output) {
        logged = output.getAll().length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rota/import",
                "/lists/sites/import",
                "/api/v1/alerts/alertmanager",
                "/api/v1/alerts/events",
                "/engine-rest/deployment/create",
                "/api/v1/incidents",
                "/camunda/api/engine/engine/default/task"
            })
    void whoever_has_signed_in_and_sends_a_byte_at_a_time_is_not_waited_for_either(String path) throws Exception {
        try (OnTheWire wire = new OnTheWire(port)) {
            // given
            wire.send("POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: 100000\r\n\r\n"
                    .formatted(path, signedInAt(path)));

            // when
            for (int sent = 0; sent < 100 && !wire.isAnswered(); sent++) {
                wire.send("{");
                Thread.sleep(100);
            }

            // then
            assertThat(wire.isAnswered()).isTrue();
            assertThat(wire.untilClosed()).startsWith("HTTP/1.1 408");
        }
    }

    private String signedInAt(String path) {
        if (path.contains("/alerts/")) {
            return "Authorization: " + ApiCaller.MONITORING;
        }
        if (path.startsWith("/engine-rest") || path.startsWith("/api")) {
            return "Authorization: Basic "
                    + Base64.getEncoder().encodeToString("process:process".getBytes(StandardCharsets.UTF_8));
        }
        return "Cookie: JSESSIONID=" + Visitor.sessionOf(port, "lead").getValue();
    }

    @Test
    void a_body_of_a_byte_at_a_time_is_given_up_at_every_address_and_of_every_type() throws Exception {
        // given
        Map<String, OnTheWire> slow = new LinkedHashMap<>();
        for (String place : PLACES) {
            for (String type : TYPES) {
                slow.put(place + " " + type, begun(place, type, "Content-Length: 1000"));
            }
            slow.put(place + " without an end", begun(place, FORM, "Transfer-Encoding: chunked"));
        }

        // when: as long as anybody is listened to
        Map<String, OnTheWire> waiting = new LinkedHashMap<>(slow);
        for (int second = 0; second < 60 && !waiting.isEmpty(); second++) {
            for (Map.Entry<String, OnTheWire> wire : Map.copyOf(waiting).entrySet()) {
                if (wire.getValue().isAnswered()) {
                    waiting.remove(wire.getKey());
                } else {
                    wire.getValue().send(wire.getKey().endsWith("end") ? "1\r\na\r\n" : "a");
                }
            }
            Thread.sleep(500);
        }

        // then
        assertThat(waiting.keySet()).isEmpty();
        for (Map.Entry<String, OnTheWire> wire : slow.entrySet()) {
            assertThat(wire.getValue().untilClosed())
                    .as(wire.getKey())
                    .startsWith("HTTP/1.1 408")
                    .containsAnyOf("came too slowly", "did not come to its end in time");
            wire.getValue().close();
        }
    }

    private OnTheWire begun(String place, String type, String length) throws IOException {
        OnTheWire wire = new OnTheWire(port);
        String named = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        wire.send("%s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n\r\n".formatted(place, named, length));
        return wire;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /login | application/x-www-form-urlencoded | 413",
                "POST /status/subscribe | multipart/form-data; boundary=edge | 413",
                "POST /api/v1/incidents | application/x-www-form-urlencoded | 413",
                "POST /engine-rest/task | multipart/form-data; boundary=edge | 413",
                "PUT /rota/people | application/x-www-form-urlencoded | 413",
                "POST /api/v1/alerts/events;a=b | application/x-www-form-urlencoded | 400",
                "POST /api/v1/alerts/events;a=b | multipart/form-data; boundary=edge | 400",
                "PUT /api/v1/alerts/alertmanager | application/x-www-form-urlencoded | 413",
                "POST /api/v1/alerts/alertmanager | multipart/form-data; boundary=edge | 401",
            })
    void what_is_refused_at_once_is_not_waited_for(String place, String type, int status) throws IOException {
        String answer = OnTheWire.answer(
                port,
                "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 400000\r\n\r\na"
                        .formatted(place, type));

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Connection: close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/status/subscribe", "/login", "/api/v1/incidents", "/engine-rest/task", "/api/v1/alerts/events"
            })
    void a_body_in_broken_pieces_is_told_so(String path, CapturedOutput output) throws IOException {
        for (String piece :
                List.of("1;" + "0".repeat(9_000) + "\r\na\r\n0\r\n\r\n", "zz\r\na\r\n", "-1\r\n", "1\r\nabc\r\n")) {
            String answer = OnTheWire.answer(
                    port,
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n%s"
                            .formatted(path, piece));

            assertThat(answer).startsWith("HTTP/1.1 400");
        }
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void who_goes_in_the_middle_is_no_fault(CapturedOutput output) throws IOException {
        for (String place : PLACES) {
            OnTheWire gone = begun(place, FORM, "Content-Length: 1000");
            gone.send("a");
            gone.close();
        }

        OnTheWire.answer(port, "GET /status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/alerts/alertmanager | {} | 401",
                "/api/v1/alerts/events | {} | 401",
                "/engine-rest/deployment/create | {} | 401",
                "/api/v1/incidents | {\"a\":1} | 401",
                "/api/v1/incidents | deep | 400",
                "/api/v1/incidents | large | 413",
                "/engine-rest/task | {\"a\":\"\\u0000\"} | 400",
                "/engine-rest/task | large | 413",
                "/camunda/api/engine/engine/default/task | deep | 400",
                "/status/subscribe | large | 413",
                "/callbacks/notify | large | 413",
            })
    void whoever_is_refused_leaves_nothing_in_the_log(String path, String body, int status, CapturedOutput output)
            throws IOException {
        String sent = body.equals("large") ? "x" : body.equals("deep") ? "[".repeat(60) : body;
        int length = body.equals("large") ? 300_000 : sent.length();

        String answer = OnTheWire.answer(
                port,
                "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(path, length, sent));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void nor_does_who_is_signed_in_and_may_not(CapturedOutput output) {
        Visitor desk = Visitor.withPassword(port, "desk", "desk");

        assertThat(desk.post("/api/v1/alerts/alertmanager", "{}").statusCode()).isEqualTo(403);
        assertThat(desk.post("/engine-rest/deployment/create", "{}").statusCode())
                .isEqualTo(403);
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }
}
