package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that stood open over the end of its session gives back what was written into it. */
@WebTest
class FormsOpenTooLongTest {

    private static final String WRITTEN =
            "title=Slow+network&description=Sites+in+%3CKent%3E+are+slow&services=spine-core";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void what_was_written_is_there_after_signing_in_again_and_can_be_sent() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");
        clock.advance(Duration.ofHours(13));

        // when
        HttpResponse<String> late = bridge.submitPlain("/maintenance", "_csrf=old&" + WRITTEN);
        HttpResponse<String> signIn = bridge.get(location(late));
        HttpResponse<String> signedIn = bridge.signIn("bridge", "bridge");
        HttpResponse<String> kept = bridge.get(location(signedIn));
        HttpResponse<String> sent = bridge.submit(
                location(signedIn), "/maintenance", WRITTEN + "&startsAt=2026-11-26T22:00&endsAt=2026-11-26T23:00");

        // then
        assertThat(location(late)).isEqualTo("/login?kept");
        assertThat(signIn.body()).contains("nothing was sent. Sign in again: what you wrote is kept.");
        assertThat(kept.body())
                .contains("action=\"/maintenance\"", "Slow network", "Sites in &lt;Kent&gt; are slow")
                .doesNotContain("value=\"old\"");
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    @Test
    void it_is_shown_in_words_and_without_what_the_page_sends_along() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> late =
                bridge.submitPlain("/maintenance", "_csrf=old&" + WRITTEN + "&startsAt=2026-11-26T22:00&version=3");

        // then
        assertThat(late.body())
                .contains(">Title</label>", ">Starts at</label>", "name=\"version\" value=\"3\"")
                .doesNotContain(">startsAt</label>", ">version</label>", ">Version</label>");
    }

    @Test
    void it_is_given_to_nobody_else_on_the_same_machine() {
        // given
        Visitor machine = Visitor.signedIn(port, "bridge");
        clock.advance(Duration.ofHours(13));
        machine.submitPlain("/maintenance", "_csrf=old&" + WRITTEN);

        // when
        HttpResponse<String> next = machine.signIn("desk", "desk");

        // then
        assertThat(location(next)).doesNotContain("form-kept");
        assertThat(machine.get("/form-kept").body()).contains("nothing is kept").doesNotContain("Slow network");
    }

    @Test
    void whoever_is_signed_in_again_in_another_window_sends_it_at_once() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> late = bridge.submitPlain("/maintenance", "_csrf=of-another-session&" + WRITTEN);

        // then
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("The page was open for too long", "Slow network", "Send it now");
    }

    @Test
    void a_sign_in_page_that_was_open_too_long_says_so() {
        // when
        HttpResponse<String> late = Visitor.at(port).submitPlain("/login", "_csrf=old&username=edm&password=edm");

        // then
        assertThat(location(late)).isEqualTo("/login?expired");
        assertThat(Visitor.at(port).get("/login?expired").body()).contains("The page was open for too long.");
    }

    @Test
    void what_another_site_sends_is_not_kept() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> attack = bridge.send(bridge.request("/maintenance")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example.org")
                .POST(BodyPublishers.ofString(WRITTEN)));

        // then
        assertThat(attack.statusCode()).isEqualTo(403);
        assertThat(attack.body()).doesNotContain("Slow network");
        assertThat(bridge.get("/form-kept").body()).contains("nothing is kept");
    }

    @Test
    void of_whoever_nobody_knows_nothing_is_kept() {
        // when
        HttpResponse<String> strangers = Visitor.at(port).submitPlain("/maintenance", "_csrf=old&" + WRITTEN);

        // then
        assertThat(location(strangers)).isEqualTo("/login?expired");
    }

    @Test
    void what_strangers_send_pushes_nobodys_text_out() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");
        clock.advance(Duration.ofHours(13));
        bridge.submitPlain("/maintenance", "_csrf=old&" + WRITTEN);

        // when
        Visitor stranger = Visitor.at(port);
        stranger.get("/login");
        for (int i = 0; i < 250; i++) {
            stranger.submitPlain("/maintenance", "_csrf=old&title=" + i);
            Visitor.at(port).submitPlain("/maintenance", "_csrf=old&title=" + i);
        }

        // then
        assertThat(location(bridge.signIn("bridge", "bridge"))).isEqualTo("/form-kept");
        assertThat(bridge.get("/form-kept").body()).contains("Slow network");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
