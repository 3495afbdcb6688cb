package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type and programs send is read in the same way at pages, API and forms. */
@WebTest
class TypedAtEveryDoorTest {

    private static final String SPINE = "test-key-of-spine-operations";
    private static final String REPORT = """
            {"reportedBy":"provider","service":"spine-core","summary":"%s","providerReference":"%s","description":"%s",
             "occurredAt":"%s","functionCriticality":"critical","usersAffected":6000,"urgency":1,"failure":"outage"}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status/",
                "/status/history/",
                "/rota/",
                "/lists/",
                "/board/",
                "/notices/templates/",
                "/maintenance/"
            })
    void an_address_with_a_slash_at_its_end_leads_to_the_same_page(String path) {
        Visitor bridge = Visitor.signedIn(port, "bridge");

        HttpResponse<String> with = bridge.get(path);
        HttpResponse<String> without = bridge.get(path.substring(0, path.length() - 1));

        assertThat(with.statusCode()).isEqualTo(without.statusCode());
        assertThat(heading(with.body())).isEqualTo(heading(without.body()));
        assertThat(with.body()).doesNotContain("Nothing is published here");
    }

    @Test
    void the_engines_applications_keep_their_slash_and_nothing_is_open_by_one() {
        assertThat(Visitor.signedIn(port, "bridge")
                        .get("/camunda/app/tasklist/default/")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.at(port).get("/rota/").statusCode()).isEqualTo(302);
        assertThat(Visitor.at(port).get("/api/v1/incidents/HSSI-000001/").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.at(port).get("//example.org/").headers().firstValue("Location"))
                .isNotEqualTo(java.util.Optional.of("//example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer %s", "BEARER %s", "Bearer  %s "})
    void the_word_before_a_key_is_written_in_any_case(String header) {
        Visitor program = Visitor.at(port);

        HttpResponse<String> answer = program.send(program.request("/api/v1/incidents/HSSI-999999")
                .header("Authorization", header.formatted(SPINE))
                .GET());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void a_reference_is_known_in_any_case_and_without_zeros() {
        // given
        String reference = reported(report("Down", "INC-1", "x", "2026-11-24T09:12:00Z"));
        String number = reference.replaceAll("HSSI-0*", "");
        Visitor provider = Visitor.withKey(port, SPINE);
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when, then
        for (String typed : new String[] {"hssi-" + number, "Hssi-00" + number, "HSSI-" + number, reference + "/"}) {
            assertThat(provider.get("/api/v1/incidents/" + typed).body()).contains("\"" + reference + "\"");
            assertThat(provider.get("/api/v1/incidents/" + typed + (typed.endsWith("/") ? "timeline" : "/timeline"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(bridge.get("/incidents/" + typed).body()).contains(reference);
        }
        assertThat(provider.post("/api/v1/incidents/hssi-%s/updates".formatted(number), "{\"text\":\"Working on it\"}")
                        .statusCode())
                .isBetween(200, 409);
    }

    @Test
    void a_report_is_cleaned_before_it_is_judged() {
        // given
        String summary = "Log\\u200bin\\r\\nfails\\u202e\\u00a0now";

        // when
        String reference = reported(report(summary, "\\u200eINC\\u00a07\\n", "\\u00a0", "2026-11-24T09:12:00Z"));
        HttpResponse<String> again = provider(report("x", "INC 7", "x", "2026-11-24T09:12:00Z"));
        HttpResponse<String> blank = provider(report("\\u00a0\\u2007\\u200b", "y", "x", "2026-11-24T09:12:00Z"));
        HttpResponse<String> unprintable = provider(report("Down", "z", "ab\\u0007c", "2026-11-24T09:12:00Z"));
        HttpResponse<String> nul = provider(report("Down", "a\\u0000b", "x", "2026-11-24T09:12:00Z"));

        // then
        assertThat(database.sql("select summary from incident where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isEqualTo("Login fails now");
        assertThat(again.body()).contains(reference, "\"alreadyKnown\":true");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(blank.body()).contains("\"field\":\"summary\"", "Say in a few words");
        assertThat(unprintable.statusCode()).isEqualTo(400);
        assertThat(unprintable.body()).contains("\"field\":\"description\"", "U+0007, in place 3");
        assertThat(nul.statusCode()).isEqualTo(400);
        assertThat(nul.body()).contains("\"field\":\"providerReference\"", "U+0000, in place 2");
    }

    @Test
    void characters_are_counted_as_people_do() {
        String emoji = "💥".repeat(200);

        assertThat(provider(report("Down", emoji, "x", "2026-11-24T09:12:00Z")).statusCode())
                .isEqualTo(202);
        assertThat(provider(report("Down", emoji + "x", "x", "2026-11-24T09:12:00Z"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(provider(report("💥".repeat(4_000), "e", "x", "2026-11-24T09:12:00Z"))
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T10:01:59Z, 202", "2026-11-24T10:02:00Z, 202", "2026-11-24T10:02:01Z, 400"})
    void a_clock_up_to_two_minutes_ahead_means_now(String occurred, int status) {
        HttpResponse<String> answer = provider(report("Down", "INC-" + occurred, "x", occurred));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 202) {
            assertThat(database.sql("select occurred_at from incident")
                            .query(java.sql.Timestamp.class)
                            .single()
                            .toInstant())
                    .isEqualTo("2026-11-24T10:00:00Z");
        }
    }

    @Test
    void a_page_refuses_what_cannot_be_printed_with_field_and_place() {
        Visitor bridge = Visitor.signedIn(port, "bridge");

        HttpResponse<String> answer = bridge.submit(
                "/rota/people", "/rota/people", "user=edm&name=A%00nn&telephone=07700+900123&email=&reason=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("The text in name has a character that cannot be printed, U+0000, in place 2.");
    }

    @ParameterizedTest
    @CsvSource({
        "0772345678, '', telephone",
        "00000, '', telephone",
        "0113 496 0123, '', telephone",
        "07700 900123, edm2@example, email",
        "07700 900123, 'a b@example.org', email",
    })
    void who_cannot_be_paged_is_not_on_call(String telephone, String email, String field) {
        Visitor bridge = Visitor.signedIn(port, "bridge");

        HttpResponse<String> answer = bridge.submit(
                "/rota/people",
                "/rota/people",
                "user=edm2&name=Edm&telephone=%s&email=%s&reason=x"
                        .formatted(telephone.replace(' ', '+'), email.replace(' ', '+')));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        field.equals("telephone") ? "No page can go to this number" : "Give an email address such as");
    }

    private static String heading(String page) {
        return page.replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
    }

    private static String report(String summary, String reference, String description, String occurred) {
        return REPORT.formatted(summary, reference, description, occurred);
    }

    private HttpResponse<String> provider(String report) {
        return Visitor.withKey(port, SPINE).post("/api/v1/incidents", report);
    }

    private String reported(String report) {
        HttpResponse<String> answer = provider(report);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body().replaceAll("(?s).*\"reference\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }
}
