package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

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
    void a_key_keeps_its_own_rights_whatever_session_comes_with_it_and_whoever_it_is_called_after() {
        // given
        KeySecret secret = KeySecret.random();
        keys.add(secret, "bridge", "spine-operations", "admin");
        Visitor provider = Visitor.withKey(port, secret.value());
        provider.get("/login");

        // when
        int first = provider.get("/v3/api-docs").statusCode();
        int second = provider.get("/v3/api-docs").statusCode();

        // then
        assertThat(provider.cookie("JSESSIONID")).isNotNull();
        assertThat(first).isEqualTo(200);
        assertThat(second).isEqualTo(200);
        assertThat(provider.get("/rota").headers().firstValue("Location"))
                .hasValueSatisfying(
                        address -> assertThat(address).as("a person's page").endsWith("/login"));
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
