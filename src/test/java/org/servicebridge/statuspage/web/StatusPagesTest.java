package org.servicebridge.statuspage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.statuspage.Publishing;
import org.servicebridge.statuspage.Publishing.Wording;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class StatusPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Publishing publishing;

    @Autowired
    private MovableClock clock;

    @Test
    void nothing_known_is_said_in_words_beside_every_service() {
        publishing.published();

        String page = new Reader(port).get("/status").body();

        assertThat(page)
                .contains("<h1>No known incidents</h1>", "Spine Core", "application/atom+xml")
                .doesNotContain("What is going on", "delayed", "Spine Training", "Clinical Registers");
    }

    @Test
    void an_open_incident_is_told_with_its_latest_update_and_a_link() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        clock.advance(Duration.ofMinutes(30));
        publishing.issues(NoticeKind.UPDATE, hssi, "Some <can> sign in.");

        String page = new Reader(port).get("/status").body();

        assertThat(page)
                .contains(
                        "1 open incident", "Some &lt;can&gt; sign in.", "/status/incidents/" + hssi, ">10:30am</time>.")
                .doesNotContain("Nobody can sign in.");
    }

    @Test
    void an_incident_shows_all_updates_the_newest_first_and_which_was_corrected() {
        String hssi = publishing.anHssi();
        UUID wrong = publishing.issues(NoticeKind.FIRST, hssi, "Nobody can prescribe.");
        clock.advance(Duration.ofMinutes(5));
        publishing.issues(new Wording(NoticeKind.URGENT, "Nobody can sign in.").correcting(wrong), hssi);

        String page = new Reader(port).get("/status/incidents/" + hssi).body();

        assertThat(page)
                .contains("Multiple Spine Core Users", "read the correction instead", "10:05am")
                .containsSubsequence("Correction", "Nobody can sign in.", "New incident", "Nobody can prescribe.");
    }

    @Test
    void a_promise_that_was_not_kept_is_said() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");

        clock.advance(Duration.ofMinutes(61));
        publishing.published();

        assertThat(new Reader(port).get("/status/incidents/" + hssi).body()).contains("has not come yet");
    }

    @Test
    void history_is_turned_month_by_month() {
        clock.setLondon("2026-10-31T23:30:00");
        String october = publishing.anHssi();
        publishing.issues(NoticeKind.RETROSPECTIVE, october, "It was slow.");
        clock.setLondon("2026-11-24T10:00:00");
        publishing.published();
        Reader reader = new Reader(port);

        assertThat(reader.get("/status/history").body())
                .contains("November 2026", "None was reported", "month=2026-10")
                .doesNotContain(october);
        assertThat(reader.get("/status/history?month=2026-10").body())
                .contains("October 2026", october, "Reported when it was over", ">Resolved<", "month=2026-11")
                .doesNotContain("month=2026-09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status/incidents/HSSI-999999",
                "/status/incidents/%3Cscript%3E",
                "/status/history?month=2031-01",
                "/status/history?month=1999-01",
                "/status/history?month=soon",
                "/status/anything/else",
            })
    void what_is_not_there_is_answered_with_where_to_look(String path) {
        HttpResponse<String> answer = new Reader(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Nothing is published here", "href=\"/status\"", "href=\"/status/history\"")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/status/history", "/status/history.atom", "/api/v2/summary.json"})
    void who_has_it_already_is_told_so_and_gets_it_anew_when_it_changes(String path) {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        Reader reader = new Reader(port);
        HttpResponse<String> first = reader.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> head = reader.send("HEAD", path);
        HttpResponse<String> again = reader.get(path, "If-None-Match", tag);
        publishing.issues(NoticeKind.FINAL, hssi, "All can.");
        HttpResponse<String> changed = reader.get(path, "If-None-Match", tag);

        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(again.headers().firstValue("Cache-Control"))
                .isEqualTo(first.headers().firstValue("Cache-Control"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(first.headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/status/history.atom", "/api/v2/summary.json"})
    void answers_may_be_kept_for_seconds_and_set_no_cookie(String path) {
        publishing.issues(NoticeKind.FIRST, publishing.anHssi(), "Nobody can sign in.");
        publishing.published();

        HttpResponse<String> answer = new Reader(port).get(path, "Authorization", "Basic Ym9iOmJvYg==");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("public, max-age=15"));
        assertThat(answer.headers().firstValue("Last-Modified")).hasValue("Tue, 24 Nov 2026 10:00:00 GMT");
        assertThat(answer.headers().firstValue("Age")).hasValue("0");
        assertThat(answer.headers().map())
                .doesNotContainKeys("set-cookie", "pragma", "expires", "x-frame-options", "x-xss-protection");
    }

    @Test
    void style_sheets_are_kept_for_minutes_and_what_does_not_say_so_not_at_all() {
        Reader reader = new Reader(port);

        assertThat(reader.get("/assets/status.css").headers().firstValue("Cache-Control"))
                .hasValue("max-age=600, public");
        assertThat(reader.send("POST", "/status").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }
}
