package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Which user names can be given to people in Admin. */
@WebTest
class UserNamesTest {

    private static final String USER = "/camunda/api/engine/engine/default/user";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

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
    @ValueSource(strings = {"a.b_c@example.org", "o-brien+1@example.org"})
    void who_was_made_in_admin_can_be_on_call(String name) {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        try {
            // when
            HttpResponse<String> kept = bridge.submit(
                    "/rota/people",
                    "/rota/people",
                    "user=%s&name=Ann&telephone=07700+900123&reason=New"
                            .formatted(URLEncoder.encode(name, StandardCharsets.UTF_8)));

            // then
            assertThat(kept.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/rota/people?done=PERSON"));
            assertThat(bridge.get("/rota/people").body()).contains(HtmlUtils.htmlEscape(name));
        } finally {
            database.sql("delete from on_call_person where person = ?")
                    .param(name)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with+blank", "%40example.org", "..", "a%2Fb"})
    void who_cannot_be_made_in_admin_is_not_on_call_either(String name) {
        Visitor bridge = Visitor.signedIn(port, "bridge");

        HttpResponse<String> answer = bridge.submit(
                "/rota/people", "/rota/people", "user=" + name + "&name=Ann&telephone=07700+900123&reason=New");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A user name begins with a letter or digit");
    }

    @Test
    void a_list_of_shifts_is_confirmed_with_the_lines_that_its_file_has() {
        Visitor bridge = Visitor.signedIn(port, "bridge");

        HttpResponse<String> answer = bridge.submit(
                "/rota/import",
                "/rota/import/confirmation",
                "reason=New&csv=%0D%0A%0D%0Arole%09person%09starts%09ends%0D%0Aedm%09nobody%09%09");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Nothing is imported. Line 4: The date and time in starts cannot be read")
                .doesNotContain("cells instead");
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

    @Test
    void names_and_mails_given_in_admin_are_kept_clean() {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        HttpResponse<String> made = made(
                admin, "clean.one", "\\u200bA\\u0301nn\\u00a0 ", "O\\u2019Brien\\nJones", " Ann@Example.ORG\\u200b");
        HttpResponse<String> changed = admin.send(
                "PUT",
                USER + "/clean.one/profile",
                "{\"id\":\"clean.one\",\"firstName\":\"Ann\\u202e\",\"lastName\":\"Jones\",\"email\":\"\\u00a0\"}");

        // then
        assertThat(made.statusCode()).isEqualTo(204);
        assertThat(changed.statusCode()).isEqualTo(204);
        var person = identity.createUserQuery().userId("clean.one").singleResult();
        assertThat(List.of(person.getFirstName(), person.getLastName())).containsExactly("Ann", "Jones");
        assertThat(person.getEmail()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "A\\u0007nn, Brien, a@example.org, 'The first name has a character that cannot be printed, U+0007, in place 2.'",
        "Ann, B\\ufffe, a@example.org, 'The last name has a character that cannot be printed, U+FFFE, in place 2.'",
        "Ann, Brien, edm2@example, The email address is none",
        "Ann, Brien, a b@example.org, The email address is none",
        "LONG, Brien, a@example.org, The first name is longer than 255 characters.",
    })
    void names_and_mails_that_cannot_be_kept_are_refused_in_admin_with_a_sentence(
            String first, String last, String email, String sentence) {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        HttpResponse<String> made = made(admin, "not.kept", first.replace("LONG", "x".repeat(256)), last, email);

        // then
        assertThat(made.statusCode()).isEqualTo(400);
        assertThat(made.body()).contains(sentence);
        assertThat(identity.createUserQuery().userId("not.kept").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {" desk", "desk\u00a0", "\u200bdesk", "de\u00adsk\ufeff"})
    void a_name_that_was_copied_with_what_nobody_sees_signs_in(String name) {
        // given
        Visitor desk = Visitor.at(port);

        // when
        desk.signIn(name, "desk");

        // then
        assertThat(desk.get("/rota").body()).contains("Signed in as desk");
    }

    private static HttpResponse<String> made(Visitor admin, String name) {
        return made(admin, name, "A", "B", "a@example.org");
    }

    private static HttpResponse<String> made(Visitor admin, String name, String first, String last, String email) {
        return admin.post(
                USER + "/create",
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"email\":\"%s\"},\"credentials\":{\"password\":\"a-password\"}}"
                        .formatted(name, first, last, email));
    }
}
