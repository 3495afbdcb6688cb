package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

@WebTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    @Autowired
    ApiKeys keys;

    /** What others tried here is forgotten before the next test. */
    @AfterEach
    void calmDown() {
        clock.advance(Duration.ofDays(1));
        Visitor.withPassword(port, "nobody", "wrong").get("/api/v1/incidents");
    }

    @Test
    void one_sign_in_opens_tasklist_and_own_pages_and_leads_back_to_where_one_was_going() {
        // given
        Visitor visitor = Visitor.at(port);
        HttpResponse<String> turnedAway = visitor.get("/camunda/app/tasklist/default/");

        // when
        HttpResponse<String> signedIn = visitor.signIn("bridge", "bridge");

        // then
        assertThat(turnedAway.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(signedIn.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/camunda/app/tasklist/default/"));
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"bridge\"", "\"authorizedApps\":[\"tasklist\",\"welcome\"]");
        assertThat(visitor.get("/v3/api-docs").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_tasklist_too() {
        // given
        Visitor visitor = Visitor.signedIn(port, "bridge");

        // when
        visitor.signOut();

        // then
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_password_is_told_on_the_page_without_saying_what_was_wrong() {
        // given, when
        HttpResponse<String> wrongPassword = Visitor.at(port).signIn("bridge", "wrong");
        HttpResponse<String> wrongName = Visitor.at(port).signIn("brigde", "wrong");

        // then
        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.body())
                .contains("<title>Error: Sign in - Service Bridge</title>", "role=\"alert\"")
                .contains("The user name or the password is not right.");
        assertThat(wrongName.body()).contains("The user name or the password is not right.");
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

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/camunda/app/tasklist/default/", "/camunda", "/logout", "/rota"})
    void nobody_is_led_to_another_house(String path) {
        // given
        Visitor visitor = Visitor.at(port);

        // when
        HttpResponse<String> turnedAway = visitor.send(visitor.request(path)
                .header("Accept", "text/html")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example.org"));
        HttpResponse<String> signedIn = visitor.signIn("bridge", "bridge");

        // then
        assertThat(turnedAway.headers().firstValue("Location")).hasValueSatisfying(SignInTest::isHere);
        assertThat(signedIn.headers().firstValue("Location")).hasValueSatisfying(SignInTest::isHere);
    }

    private static void isHere(String location) {
        assertThat(location).startsWith("/").doesNotStartWith("//").doesNotContain("evil");
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

    @ParameterizedTest
    @ValueSource(strings = {"login/tasklist", "login/cockpit", "logout"})
    void the_engines_own_sign_in_and_out_are_closed(String door) {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer = bridge.post("/camunda/api/admin/auth/user/default/" + door, "");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void forms_and_the_engines_applications_refuse_what_another_site_sends() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> signOut = bridge.send(bridge.request("/logout").POST(BodyPublishers.noBody()));
        HttpResponse<String> tasklist = bridge.send(bridge.request("/camunda/api/engine/engine/default/task/count")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        // then
        assertThat(signOut.statusCode()).isEqualTo(403);
        assertThat(tasklist.statusCode()).isEqualTo(403);
    }

    @Test
    void a_password_that_the_browser_remembers_is_of_no_use_to_another_site() {
        // given
        Visitor process = Visitor.withPassword(port, "process", "process");

        // when
        HttpResponse<String> answer = process.send(process.request("/engine-rest/deployment/create")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/incidents", "/engine-rest/task", "/actuator/prometheus"})
    void addresses_for_programs_take_no_session_and_make_none(String path) {
        // given
        Visitor browser = Visitor.signedIn(port, "operator");

        // when
        HttpResponse<String> bySession = browser.get(path);
        HttpResponse<String> byPassword =
                Visitor.withPassword(port, "operator", "operator").get(path);

        // then
        assertThat(bySession.statusCode()).isEqualTo(401);
        assertThat(byPassword.headers().allValues("Set-Cookie")).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"a.b_c@example.org", "o-brien+1@example.org", "x", "7.y"})
    void user_names_as_a_health_service_gives_them_are_made_in_admin_and_sign_in(String name) {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        HttpResponse<String> made = made(admin, name);
        HttpResponse<String> joined =
                admin.send("PUT", "/camunda/api/engine/engine/default/group/edm/members/" + name, "");
        Visitor person = Visitor.at(port);
        person.signIn(name, "a-password");

        // then
        assertThat(made.statusCode()).isEqualTo(204);
        assertThat(joined.statusCode()).isEqualTo(204);
        assertThat(person.get("/rota").body()).contains("Signed in as " + name);
        assertThat(Visitor.withPassword(port, name, "a-password")
                        .get("/api/v1/incidents")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "..", "a/b", "a;b", "${7*7}", "*", "@example.org", "Ünal"})
    void user_names_that_cannot_be_are_refused_in_admin_with_a_sentence(String name) {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        HttpResponse<String> made = made(admin, name);

        // then
        assertThat(made.statusCode()).isEqualTo(400);
        assertThat(made.body()).contains("A user name or group begins with a letter or digit");
        assertThat(identity.createUserQuery().userId(name).count()).isZero();
    }

    private static HttpResponse<String> made(Visitor admin, String name) {
        return admin.post(
                "/camunda/api/engine/engine/default/user/create",
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"A\",\"lastName\":\"B\"},\"credentials\":{\"password\":\"a-password\"}}"
                        .formatted(name));
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

    @Test
    void the_description_of_the_api_is_read_with_a_providers_key_which_opens_no_page() {
        // given
        KeySecret secret = KeySecret.random();
        keys.add(secret, "spine-operations", "spine-operations", "admin");
        Visitor provider = Visitor.withKey(port, secret.value());

        // when
        HttpResponse<String> description = provider.get("/v3/api-docs");

        // then
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"servers\":[{\"url\":\"http://localhost:8080\"");
        assertThat(Visitor.at(port).get("/v3/api-docs").statusCode()).isEqualTo(302);
        assertThat(Visitor.withKey(port, "no-key").get("/v3/api-docs").statusCode())
                .isEqualTo(302);
        assertThat(provider.get("/rota").statusCode()).isEqualTo(302);
    }

    @Test
    void a_key_that_was_revoked_no_longer_opens() {
        // given
        KeySecret secret = KeySecret.random();
        keys.add(secret, "spine-operations", "spine-operations", "admin");
        Visitor provider = Visitor.withKey(port, secret.value());
        int before = provider.get("/api/unknown").statusCode();

        // when
        keys.revoke(keys.inForce(secret.value()).orElseThrow().id());

        // then
        assertThat(before).isEqualTo(404);
        assertThat(provider.get("/api/unknown").statusCode()).isEqualTo(401);
        assertThat(provider.get("/api/unknown").body()).contains("or with a key that is in force");
    }
}
