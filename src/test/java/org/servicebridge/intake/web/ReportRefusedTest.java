package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Reports.report;
import static org.servicebridge.intake.web.Reports.with;
import static org.servicebridge.intake.web.Reports.without;
import static org.servicebridge.testing.ApiCaller.MONITORING;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class ReportRefusedTest {

    private static final String INCIDENTS = "/api/v1/incidents";

    @Autowired
    ApiCaller api;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "service, no-such",
        "provider, no-such",
        "provider, care-identity",
        "occurredAt, 2026-11-24T10:02:01Z",
        "occurredAt, yesterday",
        "occurredAt, -999999999-01-01T00:00:00Z",
        "occurredAt, 2026-11-24T09:00:00",
        "resolvedAt, 2026-11-24T08:00:00Z",
        "resolvedAt, 2026-11-24T11:00:00Z",
        "reportedBy, nobody",
        "reportedBy, desk",
        "functionCriticality, vital",
        "urgency, 0",
        "urgency, 1.5",
        "usersAffected, -1",
        "usersAffected, many",
        "usersAffected, 99999999999",
        "providerSeverity, 6",
        "failure, both",
        "clinicalRisk, perhaps",
        "unheardOf, 1"
    })
    void a_field_that_cannot_be_is_named(String field, String value) {
        Answer answer = api.post(SPINE, INCIDENTS, with(field, typed(value)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("detail")).endsWith(".").doesNotContain("Exception", "org.", "java.");
        assertThat(incidents()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"service", "summary", "reportedBy", "occurredAt", "functionCriticality"})
    void a_field_that_is_missing_is_named(String field) {
        Answer answer = api.post(SPINE, INCIDENTS, without(field));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(incidents()).isZero();
    }

    @Test
    void texts_that_the_record_cannot_keep_are_refused() {
        assertThat(api.post(SPINE, INCIDENTS, with("description", "x".repeat(100_000)))
                        .text("field"))
                .isEqualTo("description");
        assertThat(api.post(SPINE, INCIDENTS, with("summary", "a\u0000b")).text("field"))
                .isEqualTo("summary");
        assertThat(api.post(SPINE, INCIDENTS, with("sites", List.of("\u0007"))).text("field"))
                .isEqualTo("sites[0]");
        assertThat(api.post(SPINE, INCIDENTS, with("kinds", List.of("unheard-of")))
                        .text("field"))
                .isEqualTo("kinds[0]");
        assertThat(incidents()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "''", "[]", "null", "'{\"summary\": \"a\", \"summary\": \"b\"}'", "'{} {}'", "5"})
    void a_body_that_is_no_report_is_refused_with_a_sentence(String body) {
        Answer answer = api.post(SPINE, INCIDENTS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).endsWith(".").doesNotContain("Exception", "org.", "java.");
    }

    @Test
    @Clause("INV-9")
    void inv9_what_is_not_managed_nationally_is_out_of_scope() {
        Answer answer = api.post("Basic YnJpZGdlOmJyaWRnZQ==", INCIDENTS, local());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("service");
        assertThat(answer.text("detail")).contains("not managed nationally");
        assertThat(incidents()).isZero();
    }

    @Test
    void a_monitoring_key_declares_nothing() {
        assertThat(api.post(MONITORING, INCIDENTS, report()).status()).isEqualTo(403);
        assertThat(incidents()).isZero();
    }

    private long incidents() {
        return database.sql("select count(*) from incident").query(Long.class).single();
    }

    private static Object typed(String value) {
        if (value.matches("-?\\d+")) {
            return Long.valueOf(value);
        }
        return value.matches("\\d+\\.\\d+") ? Double.valueOf(value) : value;
    }

    private static Map<String, Object> local() {
        Map<String, Object> report = with("service", "riverside-pathology");
        report.remove("provider");
        report.put("reportedBy", "bridge");
        return report;
    }
}
