package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Reports.report;
import static org.servicebridge.intake.web.Reports.with;
import static org.servicebridge.intake.web.Reports.without;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.access.KeySecret;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@EngineTest
class ReportApiTest {

    private static final String INCIDENTS = "/api/v1/incidents";

    /** Staff that sees no restricted HSSI. */
    private static final String PROBLEM = "Basic cHJvYmxlbTpwcm9ibGVt";

    @Autowired
    ApiCaller api;

    @Autowired
    JdbcClient database;

    @Autowired
    ApiKeys keys;

    @Test
    @Clause({"IH-1c", "IH-4", "MDS-1"})
    void ih4_a_providers_report_is_taken_in_with_advice_and_links() {
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

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24 09:12:00Z", "2026-11-24t09:12:00z", "2026-11-24T10:12:00+0100"})
    void a_time_is_taken_as_programs_write_it(String occurred) {
        Answer answer = api.post(SPINE, INCIDENTS, Reports.with("occurredAt", occurred));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(api.get(SPINE, INCIDENTS + "/" + answer.text("reference")).text("occurredAt"))
                .isEqualTo("2026-11-24T09:12:00Z");
    }

    @Test
    @Clause({"IH-1a", "IH-2"})
    void a_desk_reports_by_its_own_key_keeps_its_ticket_and_verifies_it() {
        String key = "Bearer key-of-st-example";
        keys.addOfDesk(new KeySecret("key-of-st-example"), "St Example", "st-example", "test");
        Map<String, Object> report = with("reportedBy", "desk");
        report.put("deskReference", "ST-4711");

        Answer answer = api.post(key, INCIDENTS, report);
        Answer asProvider = api.post(key, INCIDENTS, with("reportedBy", "provider"));

        assertThat(answer.status()).isEqualTo(202);
        Answer shown = api.get(key, INCIDENTS + "/" + answer.text("reference"));
        assertThat(shown.text("deskReference")).isEqualTo("ST-4711");
        assertThat(shown.text("owner")).isEqualTo("desk-st-example");
        assertThat(asProvider.status()).isEqualTo(400);
        assertThat(api.post(key, INCIDENTS + "/" + answer.text("reference") + "/updates", Map.of("text", "Up"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_same_provider_reference_gets_the_same_answer_again() {
        Answer first = api.post(SPINE, INCIDENTS, report());

        Answer second = api.post(SPINE, INCIDENTS, report());

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text("reference")).isEqualTo(first.text("reference"));
        assertThat(second.body().path("alreadyKnown").asBoolean()).isTrue();
        assertThat(incidents()).isOne();
    }

    @Test
    void the_same_idempotency_key_gets_the_same_answer_again_and_another_body_is_refused() {
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
    void the_same_idempotency_key_at_the_same_moment_opens_one_record()
            throws InterruptedException, ExecutionException {
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
    void a_refused_report_leaves_its_idempotency_key_free() {
        api.post(SPINE, INCIDENTS, with("service", "no-such"), key("k-3"));

        Answer corrected = api.post(SPINE, INCIDENTS, report(), key("k-3"));

        assertThat(corrected.status()).isEqualTo(202);
    }

    @Test
    void mark_up_is_text_like_any_other() {
        String markUp = "<script>alert('x')</script> & ${1+1} #{2+2}";

        Answer answer = api.post(SPINE, INCIDENTS, with("summary", markUp));

        assertThat(api.get(SPINE, INCIDENTS + "/" + answer.text("reference")).text("summary"))
                .isEqualTo(markUp);
    }

    @Test
    @WithMockUser
    void the_open_api_page_describes_each_operation() {
        Answer page = api.get("Basic YnJpZGdlOmJyaWRnZQ==", "/v3/api-docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().path("paths").size()).isEqualTo(26);
        page.body()
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.path("summary").asText()).isNotBlank()));
    }

    @Test
    void a_reference_that_is_known_under_a_restricted_hssi_tells_nothing_of_it_to_who_may_not_see_it() {
        // given
        String restricted =
                api.post(SPINE, INCIDENTS, with("patientHarmed", true)).text("reference");

        // when
        Answer answer = api.post(PROBLEM, INCIDENTS, report());
        Answer again = api.post(PROBLEM, INCIDENTS, report());

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("reference")).isNotEqualTo(restricted);
        assertThat(answer.body().path("alreadyKnown").asBoolean()).isFalse();
        assertThat(again.text("reference")).isEqualTo(answer.text("reference"));
        assertThat(database.sql("""
                        select content from timeline_text join timeline_entry using (incident, sequence)
                        where incident = ? and kind = 'reported-again'
                        """).param(restricted).query(String.class).list())
                .singleElement()
                .asString()
                .contains("may not see this HSSI: opened as " + answer.text("reference"));
    }

    @Test
    void a_reference_of_a_restricted_hssi_that_is_over_is_not_told_as_the_earlier_one() {
        // given
        String restricted =
                api.post(SPINE, INCIDENTS, with("patientHarmed", true)).text("reference");
        database.sql("update incident set state = 'CLOSED' where reference = ?")
                .param(restricted)
                .update();

        // when
        String reference = api.post(PROBLEM, INCIDENTS, report()).text("reference");

        // then
        assertThat(database.sql("select earlier_reference from incident where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
    }

    private long incidents() {
        return database.sql("select count(*) from incident").query(Long.class).single();
    }

    private static Map<String, String> key(String key) {
        return Map.of("Idempotency-Key", key);
    }
}
