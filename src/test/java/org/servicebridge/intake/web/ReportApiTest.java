package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.ApiCaller.MONITORING;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EngineTest
@Import(ApiCaller.class)
class ReportApiTest {

    private static final String INCIDENTS = "/api/v1/incidents";

    @Autowired
    ApiCaller api;

    @Autowired
    JdbcClient database;

    @Test
    @Clause({"IH-1c", "IH-4", "MDS-1"})
    void ih4_aProvidersReportIsTakenInWithAdviceAndLinks() {
        Answer answer = api.post(SPINE, INCIDENTS, report());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("reference")).matches("HSSI-\\d{6}");
        assertThat(answer.body().path("severityAdvice").asInt()).isEqualTo(1);
        Answer shown = api.get(
                SPINE, answer.body().path("_links").path("self").path("href").asText());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("providerReference")).isEqualTo("INC4711");
        assertThat(shown.text("serviceName")).isEqualTo("Spine Core");
    }

    @Test
    void theSameProviderReferenceGetsTheSameAnswerAgain() {
        Answer first = api.post(SPINE, INCIDENTS, report());

        Answer second = api.post(SPINE, INCIDENTS, report());

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text("reference")).isEqualTo(first.text("reference"));
        assertThat(second.body().path("alreadyKnown").asBoolean()).isTrue();
        assertThat(incidents()).isOne();
    }

    @Test
    void theSameIdempotencyKeyGetsTheSameAnswerAgainAndAnotherBodyIsRefused() {
        Map<String, Object> report = without("providerReference");
        Answer first = api.post(SPINE, INCIDENTS, report, key("k-1"));

        Answer second = api.post(SPINE, INCIDENTS, report, key("k-1"));
        Answer other = api.post(SPINE, INCIDENTS, with("summary", "Something else"), key("k-1"));

        assertThat(second).isEqualTo(first);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.type()).isEqualTo("application/problem+json");
        assertThat(incidents()).isOne();
    }

    @Test
    void theSameIdempotencyKeyAtTheSameMomentOpensOneRecord() throws InterruptedException, ExecutionException {
        Map<String, Object> report = without("providerReference");
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int caller = 0; caller < 4; caller++) {
            answers.add(callers.submit(() -> api.post(SPINE, INCIDENTS, report, key("k-2"))));
        }

        List<String> references = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(202);
            references.add(answer.get().text("reference"));
        }
        callers.shutdown();

        assertThat(references.stream().distinct()).hasSize(1);
        assertThat(incidents()).isOne();
    }

    @Test
    void aRefusedReportLeavesItsIdempotencyKeyFree() {
        api.post(SPINE, INCIDENTS, with("service", "no-such"), key("k-3"));

        Answer corrected = api.post(SPINE, INCIDENTS, report(), key("k-3"));

        assertThat(corrected.status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "service, no-such",
        "provider, no-such",
        "provider, care-identity",
        "occurredAt, 2026-11-24T10:00:01Z",
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
    void aFieldThatCannotBeIsNamed(String field, String value) {
        Answer answer = api.post(SPINE, INCIDENTS, with(field, typed(value)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("detail")).endsWith(".").doesNotContain("Exception", "org.", "java.");
        assertThat(incidents()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"service", "summary", "reportedBy", "occurredAt", "functionCriticality"})
    void aFieldThatIsMissingIsNamed(String field) {
        Answer answer = api.post(SPINE, INCIDENTS, without(field));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(incidents()).isZero();
    }

    @Test
    void textsThatTheRecordCannotKeepAreRefused() {
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

    @Test
    void markUpIsTextLikeAnyOther() {
        String markUp = "<script>alert('x')</script> & ${1+1} #{2+2}";

        Answer answer = api.post(SPINE, INCIDENTS, with("summary", markUp));

        assertThat(api.get(SPINE, INCIDENTS + "/" + answer.text("reference")).text("summary"))
                .isEqualTo(markUp);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "''", "[]", "null", "'{\"summary\": \"a\", \"summary\": \"b\"}'", "'{} {}'", "5"})
    void aBodyThatIsNoReportIsRefusedWithASentence(String body) {
        Answer answer = api.post(SPINE, INCIDENTS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).endsWith(".").doesNotContain("Exception", "org.", "java.");
    }

    @Test
    @Clause("INV-9")
    void inv9_whatIsNotManagedNationallyIsOutOfScope() {
        Answer answer = api.post("Basic YnJpZGdlOmJyaWRnZQ==", INCIDENTS, local());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("service");
        assertThat(answer.text("detail")).contains("not managed nationally");
        assertThat(incidents()).isZero();
    }

    @Test
    void aMonitoringKeyDeclaresNothing() {
        assertThat(api.post(MONITORING, INCIDENTS, report()).status()).isEqualTo(403);
        assertThat(incidents()).isZero();
    }

    @Test
    @WithMockUser
    void theOpenApiPageDescribesEachOperation() {
        Answer page = api.get("Basic YnJpZGdlOmJyaWRnZQ==", "/v3/api-docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().path("paths").size()).isEqualTo(8);
        page.body()
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.path("summary").asText()).isNotBlank()));
    }

    private long incidents() {
        return database.sql("select count(*) from incident").query(Long.class).single();
    }

    private static Map<String, String> key(String key) {
        return Map.of("Idempotency-Key", key);
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

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> report = report();
        report.put(field, value);
        return report;
    }

    private static Map<String, Object> without(String field) {
        Map<String, Object> report = report();
        report.remove(field);
        return report;
    }

    private static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "reportedBy", "provider",
                "provider", "spine-operations",
                "providerReference", "INC4711",
                "service", "spine-core",
                "summary", "Smartcard log-in fails",
                "occurredAt", "2026-11-24T09:12:00Z",
                "functionCriticality", "critical",
                "usersAffected", 6000,
                "urgency", 1,
                "failure", "outage"));
    }
}
