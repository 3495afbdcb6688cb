package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a body says it is opens no other way to read it. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ContentTypesTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String YAML = """
            reportedBy: provider
            service: spine-core
            summary: first
            summary: second
            occurredAt: "2026-11-24T09:12:00Z"
            usersAffected: 6000.9
            functionCriticality: critical
            """;

    @LocalServerPort
    int port;

    private int logged;

    @BeforeEach
    void readTheLog(CapturedOutput output) {
        logged = output.getAll().length();
    }

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "application/json",
                "application/json5",
                "application/x-javascript",
                "text/plain",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "anything",
                "*/*"
            })
    void a_query_has_its_limits_whatever_it_says_that_it_is(@Nullable String type) throws IOException {
        // given
        Visitor desk = Visitor.signedIn(port, "desk");
        Visitor admin = Visitor.withPassword(port, "admin", "admin");
        String many = "{\"orQueries\":[%s]}"
                .formatted(String.join(",", Collections.nCopies(11, "{\"name\":\"a\",\"assignee\":\"b\"}")));
        String unkept = "{\"name\":\"a\\u0000\"}";

        // when, then
        for (String query : new String[] {many, unkept}) {
            assertThat(sent(desk, TASKLIST + "/filter/%s/list".formatted(filter(desk)), type, query)
                            .statusCode())
                    .isIn(400, 415);
            assertThat(sent(admin, "/engine-rest/task", type, query).statusCode())
                    .isIn(400, 415);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/vnd.oai.openapi",
                "application/xml",
                "text/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/hal+json",
                "application/problem+json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void a_report_is_json_and_nothing_else(@Nullable String type) {
        // given
        Visitor provider = Visitor.withKey(port, "test-key-of-spine-operations");
        Visitor desk = Visitor.signedIn(port, "desk");

        // when
        boolean form = type != null && type.endsWith("urlencoded");
        HttpResponse<String> report = sent(provider, "/api/v1/incidents", type, form ? "reportedBy=provider" : YAML);
        HttpResponse<String> preview = sent(desk, "/notices/preview", type, "reference");

        // then
        assertThat(report.statusCode()).as(report.body()).isEqualTo(415);
        assertThat(report.headers().firstValue("Accept")).contains("application/json");
        assertThat(preview.statusCode()).isEqualTo(415);
        assertThat(database.sql("select count(*) from incident")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/*",
                "application/*+json",
                "application/json;charset=nonsense",
                "application/json;charset=\"",
                "json",
                "/",
                "application/json, text/plain",
                "*"
            })
    void a_type_that_is_none_is_no_fault(String type, CapturedOutput output) {
        // given
        Visitor desk = Visitor.withPassword(port, "desk", "desk");
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when, then
        for (String path : new String[] {"/api/v1/incidents", "/notices/preview", "/status/subscribe", "/login"}) {
            assertThat(sent(path.startsWith("/api") ? desk : bridge, path, type, "{}")
                            .statusCode())
                    .as(path)
                    .isBetween(400, 415);
        }
        assertThat(sent(desk, "/api/v1/incidents", "*/*", "{}").body()).contains("Content-Type");
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void json_says_its_code_or_not() {
        Visitor provider = Visitor.withKey(port, "test-key-of-spine-operations");

        for (String type : new String[] {"application/json", "application/json; charset=utf-8", "Application/JSON"}) {
            assertThat(sent(provider, "/api/v1/incidents", type, "{}").body()).contains("\"field\"");
        }
    }

    private static HttpResponse<String> sent(Visitor visitor, String path, @Nullable String type, String body) {
        var request = visitor.request(path).POST(BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return visitor.withEnginesToken(request);
    }

    private static String filter(Visitor visitor) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(visitor.get(TASKLIST + "/filter").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
