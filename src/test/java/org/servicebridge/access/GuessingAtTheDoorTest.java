package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing of passwords, by the sign-in page and by the API, is slow, and keeps nobody out who knows theirs. */
@WebTest
class GuessingAtTheDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    /** What was tried here is forgotten before the next test: a day later, and noted as of then by one more failure. */
    @AfterEach
    void calmDown() {
        clock.advance(Duration.ofDays(1));
        Visitor.withPassword(port, "nobody-" + UUID.randomUUID(), "wrong").get("/api/v1/incidents");
    }

    @Test
    void guessing_is_slowed_for_one_name_and_nobody_else_and_nobody_is_locked_out() {
        // given
        for (int attempt = 0; attempt < 3; attempt++) {
            Visitor.at(port).signIn("level3", "wrong" + attempt);
        }

        // when
        HttpResponse<String> again = Visitor.at(port).signIn("level3", "level3");
        HttpResponse<String> program =
                Visitor.withPassword(port, "level3", "level3").get("/api/v1/incidents");
        HttpResponse<String> other = Visitor.at(port).signIn("level4", "level4");
        clock.advance(Duration.ofSeconds(2));
        HttpResponse<String> later = Visitor.at(port).signIn("level3", "level3");

        // then
        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(again.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(again.body()).contains("There were too many wrong passwords: try again in 1 s.");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(other.statusCode()).isEqualTo(302);
        assertThat(later.statusCode()).isEqualTo(302);
    }

    @Test
    void a_desk_gets_in_while_its_address_is_full_of_wrong_passwords() {
        // given
        for (int attempt = 0; attempt < 25; attempt++) {
            Visitor.withPassword(port, "nobody" + attempt, "wrong").get("/api/v1/incidents");
        }

        // when
        HttpResponse<String> page = Visitor.at(port).signIn("change", "change");
        HttpResponse<String> program =
                Visitor.withPassword(port, "problem", "problem").get("/api/v1/incidents");

        // then
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(program.statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_is_new_at_a_place_gets_in_at_once_while_hundreds_of_passwords_are_guessed_there() {
        // given
        person("newcomer", "newcomer");
        IntStream.range(0, 300)
                .parallel()
                .forEach(i -> Visitor.withPassword(port, "guessed" + i, "wrong").get("/api/v1/incidents"));
        IntStream.range(0, 3)
                .forEach(i ->
                        Visitor.withPassword(port, "guessed-often", "wrong" + i).get("/api/v1/incidents"));

        // when
        HttpResponse<String> guesser =
                Visitor.withPassword(port, "guessed-often", "another").get("/api/v1/incidents");
        HttpResponse<String> newcomer = Visitor.at(port).signIn("newcomer", "newcomer");

        // then
        assertThat(guesser.statusCode()).isEqualTo(429);
        assertThat(newcomer.statusCode()).isEqualTo(302);
    }

    @Test
    void a_program_with_an_old_password_keeps_nobody_of_that_name_out() {
        // given
        person("shared", "shared");
        List<Integer> program = IntStream.range(0, 10)
                .mapToObj(i -> Visitor.withPassword(port, "shared", "last-years")
                        .get("/api/v1/incidents")
                        .statusCode())
                .toList();

        // when
        HttpResponse<String> person = Visitor.at(port).signIn("shared", "shared");

        // then
        assertThat(person.statusCode()).isEqualTo(302);
        assertThat(program).containsSequence(401, 401, 401, 429);
    }

    @Test
    void a_browser_on_which_somebody_signed_in_stays_open_to_them_while_others_guess() {
        // given
        person("wanted", "wanted");
        Visitor own = Visitor.signedIn(port, "wanted");
        own.signOut();
        for (int attempt = 0; attempt < 5; attempt++) {
            Visitor.at(port).signIn("wanted", "guess" + attempt);
        }

        // when
        HttpResponse<String> stranger = Visitor.at(port).signIn("wanted", "wanted");
        HttpResponse<String> back = own.signIn("wanted", "wanted");

        // then
        assertThat(stranger.statusCode()).isEqualTo(429);
        assertThat(back.statusCode()).isEqualTo(302);
    }

    @Test
    void the_mark_of_one_persons_browser_is_of_no_use_for_another_name() {
        // given
        person("second", "second");
        Visitor own = Visitor.signedIn(port, "desk");
        own.signOut();
        for (int attempt = 0; attempt < 5; attempt++) {
            own.signIn("second", "guess" + attempt);
        }

        // when, then
        assertThat(own.signIn("second", "second").statusCode()).isEqualTo(429);
    }

    @Test
    void what_a_request_says_about_itself_is_not_believed() {
        // given
        person("guessed", "guessed");
        for (int attempt = 0; attempt < 5; attempt++) {
            Visitor guesser = Visitor.withPassword(port, "guessed", "guess" + attempt);
            guesser.send(guesser.request("/api/v1/incidents").header("X-Forwarded-For", "203.0.113." + attempt));
        }

        // when
        Visitor again = Visitor.withPassword(port, "guessed", "guessed");
        HttpResponse<String> answer =
                again.send(again.request("/api/v1/incidents").header("X-Forwarded-For", "203.0.113.200"));

        // then
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void whoever_found_an_open_session_guesses_its_password_as_slowly_as_at_the_door() {
        // given
        person("left-open", "left-open");
        Visitor found = Visitor.signedIn(port, "left-open");
        String change = "/camunda/api/engine/engine/default/user/left-open/credentials";
        String order = "{\"password\": \"Another-1-password\", \"authenticatedUserPassword\": \"%s\"}";
        for (int attempt = 0; attempt < 3; attempt++) {
            HttpResponse<String> wrong = found.send("PUT", change, order.formatted("guess" + attempt));
            assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(400);
            assertThat(wrong.body()).contains("Your own password is not right; nothing was done.");
        }

        // when
        HttpResponse<String> right = found.send("PUT", change, order.formatted("left-open"));
        clock.advance(Duration.ofSeconds(2));
        HttpResponse<String> later = found.send("PUT", change, order.formatted("left-open"));

        // then
        assertThat(right.statusCode()).as(right.body()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(right.body()).contains("There were too many wrong passwords: try again in 1 s.");
        assertThat(later.statusCode()).as(later.body()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\0l", "\0", "a\u0001b", "newline\n"})
    void a_name_that_nobody_can_have_is_wrong_and_no_fault(String name) {
        assertThat(Visitor.withPassword(port, name, "wrong")
                        .get("/api/v1/incidents")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Visitor.at(port).signIn(name, "wrong").statusCode()).isIn(400, 401, 429);
        assertThat(Visitor.withPassword(port, "nobody2", name)
                        .get("/api/v1/incidents")
                        .statusCode())
                .isIn(401, 429);
    }

    private void person(String name, String password) {
        var person = identity.newUser(name);
        person.setPassword(password);
        identity.saveUser(person);
        identity.createMembership(name, Groups.EDM);
    }
}
