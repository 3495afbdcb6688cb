package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** How long a session lasts, and what ends it before. */
@WebTest
class SessionsTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    @Autowired
    ServletWebServerApplicationContext server;

    @Test
    void a_session_without_a_person_lives_half_an_hour_and_one_with_a_person_a_shift() {
        // given
        Visitor stranger = Visitor.at(port);
        stranger.get("/login");

        // when, then
        assertThat(idleFor(stranger.cookie("JSESSIONID"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(idleFor(Visitor.sessionOf(port, "bridge"))).isEqualTo(Duration.ofHours(12));
    }

    private Duration idleFor(HttpCookie cookie) {
        Context context = (Context)
                ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
        try {
            return Duration.ofSeconds(
                    context.getManager().findSession(cookie.getValue()).getMaxInactiveInterval());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whoever_leaves_a_group_loses_its_rights_within_a_minute() {
        // given
        identity.createMembership("problem", Groups.PROCESS_OWNER);
        Visitor visitor = Visitor.signedIn(port, "problem");
        int before = visitor.get("/camunda/app/cockpit/default/").statusCode();

        // when
        identity.deleteMembership("problem", Groups.PROCESS_OWNER);
        clock.advance(Duration.ofMinutes(2));
        int after = visitor.get("/camunda/app/cockpit/default/").statusCode();

        // then
        assertThat(before).isEqualTo(200);
        assertThat(after).isEqualTo(403);
    }

    @Test
    void whoever_leaves_the_house_is_signed_out_within_a_minute() {
        // given
        var leaver = identity.newUser("leaver");
        leaver.setPassword("leaver");
        identity.saveUser(leaver);
        identity.createMembership("leaver", Groups.EDM);
        Visitor visitor = Visitor.signedIn(port, "leaver");

        // when
        identity.deleteUser("leaver");
        clock.advance(Duration.ofMinutes(2));

        // then
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/board").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void a_new_password_ends_all_sessions_of_the_person_within_a_minute() {
        // given
        person("forgetful", "forgetful");
        Visitor one = Visitor.signedIn(port, "forgetful");
        Visitor other = Visitor.signedIn(port, "forgetful");
        other.get("/rota");

        // when
        var person = identity.createUserQuery().userId("forgetful").singleResult();
        person.setPassword("another");
        identity.saveUser(person);
        clock.advance(Duration.ofSeconds(61));

        // then
        assertThat(one.get("/rota").statusCode()).isEqualTo(302);
        assertThat(other.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        Visitor again = Visitor.at(port);
        again.signIn("forgetful", "another");
        assertThat(again.get("/rota").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_that_opened_nothing_before_the_password_changed_opens_nothing_after() {
        // given
        person("robbed", "robbed");
        Visitor thief = Visitor.at(port);
        thief.signIn("robbed", "robbed");

        // when
        var person = identity.createUserQuery().userId("robbed").singleResult();
        person.setPassword("another");
        identity.saveUser(person);

        // then
        assertThat(thief.get("/rota").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_ends_after_a_shift_however_busy() {
        // given
        Visitor busy = Visitor.signedIn(port, "bridge");
        List<Integer> answers = new ArrayList<>();

        // when
        for (int hour = 0; hour < 12; hour++) {
            answers.add(busy.get("/rota").statusCode());
            clock.advance(Duration.ofHours(1));
        }

        // then
        assertThat(answers).containsOnly(200);
        assertThat(busy.get("/rota").statusCode()).isEqualTo(302);
        assertThat(busy.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_open_page_learns_when_its_session_ends_and_that_signing_in_again_gives_another_shift() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        clock.advance(Duration.ofMinutes(11 * 60 + 50));
        HttpResponse<String> before = bridge.get("/session-end");
        bridge.signIn("bridge", "bridge");
        HttpResponse<String> again = bridge.get("/session-end");
        clock.advance(Duration.ofHours(12));
        HttpResponse<String> over = bridge.get("/session-end");

        // then
        assertThat(before.body()).isEqualTo("{\"secondsLeft\":600}");
        assertThat(again.body()).isEqualTo("{\"secondsLeft\":43200}");
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(Visitor.at(port).get("/session-end").statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_everywhere_ends_ones_own_sessions_on_all_machines_and_nobody_elses() {
        // given
        Visitor here = Visitor.signedIn(port, "edm2");
        Visitor there = Visitor.signedIn(port, "edm2");
        Visitor colleague = Visitor.signedIn(port, "edm3");
        there.get("/rota");
        colleague.get("/rota");

        // when
        HttpResponse<String> out = here.submit("/logout", "/logout/everywhere", "");
        int atOnce = here.get("/rota").statusCode();
        clock.advance(Duration.ofSeconds(61));

        // then
        assertThat(out.headers().firstValue("Location")).contains("/login?signed-out-everywhere");
        assertThat(atOnce).isEqualTo(302);
        assertThat(there.get("/rota").statusCode()).isEqualTo(302);
        assertThat(colleague.get("/rota").statusCode()).isEqualTo(200);
        Visitor again = Visitor.signedIn(port, "edm2");
        assertThat(again.get("/rota").statusCode()).isEqualTo(200);
    }

    private void person(String name, String password) {
        var person = identity.newUser(name);
        person.setPassword(password);
        identity.saveUser(person);
        identity.createMembership(name, Groups.EDM);
    }
}
