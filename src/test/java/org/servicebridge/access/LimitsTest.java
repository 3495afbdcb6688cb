package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends more than anybody needs is told so in a sentence, before anything works on it, and before sign-in. */
@WebTest
class LimitsTest {

    private static final int ATTEMPTS = 3;
    private static final String LARGE = "x".repeat(300_000);

    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/incidents",
                "/api/unknown",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task",
                "/status/subscribe",
                "/login",
                "/callbacks/notify",
                "/lists/sites/import",
                "/rota/import",
            })
    void a_large_body_is_refused_everywhere_whether_its_length_is_told_or_not(String path) {
        // when
        HttpResponse<String> told = send(Visitor.at(port), path, BodyPublishers.ofString(LARGE));
        HttpResponse<String> streamed = send(Visitor.at(port), path, streamed(LARGE));

        // then
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(told.body()).containsAnyOf("larger than 256 kB", "Payload Too Large");
    }

    @Test
    void who_may_load_files_loads_larger_ones_where_files_are_loaded() {
        // given
        Visitor lead = Visitor.signedIn(port, "lead");
        Visitor process = Visitor.withPassword(port, "process", "process");

        // when
        HttpResponse<String> list = lead.upload("/rota/import", "part", LARGE);
        HttpResponse<String> models = send(process, "/engine-rest/deployment/create", BodyPublishers.ofString(LARGE));

        // then
        assertThat(list.statusCode()).isNotEqualTo(413);
        assertThat(models.statusCode()).isNotEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "desk, /rota/import, 413",
        "edm, /rota/import/confirmation, 413",
        "edm, /lists/sites/import, 413",
        "admin, /rota/import, 413",
        "bridge, /rota/import, 403",
        "admin, /lists/sites/import, 403",
    })
    void a_file_of_whoever_may_not_load_it_is_not_read(String who, String path, int status) {
        // when: without the token of a page, so that nobody loads it in the end
        HttpResponse<String> answer = send(Visitor.signedIn(port, who), path, BodyPublishers.ofString(LARGE));

        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/alerts/alertmanager, Authorization: Bearer unknown, 500000, 401",
        "/api/v1/alerts/events, Authorization: Bearer unknown, 500000, 401",
        "/api/v1/alerts/events/v2/enqueue, Authorization: Bearer unknown, 500000, 401",
        "/api/v1/alerts/events, Accept: */*, 600000, 413",
        "/api/v1/alerts/events/v2/enqueue, Accept: */*, 600000, 413",
        "/engine-rest/deployment/create, Accept: */*, 500000, 401"
    })
    void who_announces_much_and_is_not_let_in_is_answered_at_once_and_not_waited_for(
            String path, String header, int announced, int status) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            // given: less than the server waits for the rest
            socket.setSoTimeout(8_000);

            // when
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: %d\r\n\r\n{"
                            .formatted(path, header, announced)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] untilClosed = socket.getInputStream().readAllBytes();

            // then
            assertThat(new String(untilClosed, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void a_form_whose_length_is_not_told_is_read_all_the_same() {
        // when
        var request = Visitor.at(port)
                .request("/status/subscribe")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(streamed("email=nobody&extent=all"));
        HttpResponse<String> answer = Visitor.at(port).send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"nobody\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count", "/engine-rest/history/task"})
    void a_query_of_many_alternatives_is_refused(String path) {
        // given
        Visitor admin = Visitor.withPassword(port, "admin", "admin");
        String alternatives = String.join(",", Collections.nCopies(11, "{\"assignee\":\"a\"}"));
        String conditions =
                String.join(",", Collections.nCopies(21, "{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}"));

        // when
        HttpResponse<String> many = admin.post(path, "{\"orQueries\":[%s]}".formatted(alternatives));
        HttpResponse<String> variables = admin.post(path, "{\"taskVariables\":[%s]}".formatted(conditions));
        HttpResponse<String> within =
                admin.post(path, "{\"orQueries\":[{\"taskVariables\":[%s]}]}".formatted(conditions));
        HttpResponse<String> inAddress =
                admin.get(path + "?processVariables=" + String.join(",", Collections.nCopies(21, "a_eq_1")));

        // then
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("A query has at most 10 alternatives");
        assertThat(variables.body()).contains("A query has at most 20 conditions in taskVariables.");
        assertThat(within.statusCode()).isEqualTo(400);
        assertThat(inAddress.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/filter/create"})
    void a_query_that_sorts_by_much_or_lists_much_is_refused(String path) {
        // given
        Visitor admin = Visitor.withPassword(port, "admin", "admin");
        String sorting = String.join(",", Collections.nCopies(6, "{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}"));
        String names = String.join(",", Collections.nCopies(101, "\"a\""));

        // when, then
        for (String query : List.of("%s", "{\"query\":%s}")) {
            assertThat(admin.post(path, query.formatted("{\"sorting\":[%s]}".formatted(sorting)))
                            .body())
                    .contains("A query sorts by at most 5");
            assertThat(admin.post(path, query.formatted("{\"activityInstanceIdIn\":[%s]}".formatted(names)))
                            .body())
                    .contains("A query has at most 100 values in activityInstanceIdIn.");
            assertThat(admin.post(
                                    path,
                                    query.formatted("{\"orQueries\":[{\"candidateGroups\":[%s]}]}".formatted(names)))
                            .body())
                    .contains("A query has at most 100 values in candidateGroups.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"processV%61riables=", "process%56ariables=", "%70%72ocessVariables=", "a%5B9999999%5D=", "%5b="
            })
    void the_name_of_a_field_is_judged_as_it_will_be_read(String field) {
        Visitor admin = Visitor.withPassword(port, "admin", "admin");

        assertThat(admin.get("/engine-rest/task?" + field + String.join(",", Collections.nCopies(21, "a_eq_1")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_query_of_a_few_alternatives_is_answered() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");
        Matcher filter = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(bridge.get(TASKLIST + "/filter").body());
        assertThat(filter.find()).isTrue();

        // when
        HttpResponse<String> answer = bridge.post(
                TASKLIST + "/filter/%s/list".formatted(filter.group(1)),
                "{\"orQueries\":[{\"assignee\":\"a\",\"name\":\"b\"}]}");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        // given
        Visitor bridge = Visitor.withPassword(port, "bridge", "bridge");

        // when
        HttpResponse<String> answer = bridge.post("/api/v1/incidents", "{\"a\":".repeat(60) + "1" + "}".repeat(60));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("nested deeper than 50 levels");
    }

    /** A connection that ends while the body is still on its way may take the answer with it: then once more. */
    private static HttpResponse<String> send(Visitor visitor, String path, BodyPublisher body) {
        for (int attempt = 1; ; attempt++) {
            try {
                return visitor.send(visitor.request(path)
                        .header("Content-Type", "application/json")
                        .POST(body));
            } catch (IllegalStateException closed) {
                if (attempt == ATTEMPTS) {
                    throw new AssertionError("No answer to read: " + path, closed);
                }
            }
        }
    }

    private static BodyPublisher streamed(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
