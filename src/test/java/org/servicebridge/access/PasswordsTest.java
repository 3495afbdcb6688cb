package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A password that is taken signs in; one with which nobody could is refused where it is set. */
@WebTest
class PasswordsTest {

    private static final String USERS = "/camunda/api/engine/engine/default/user/";
    private static final List<String> IMPOSSIBLE = List.of("", "x".repeat(201), "a\\nb", "a\\u0007b", "a\\u0085b");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @AfterEach
    void forget() {
        identity.deleteUser("newcomer");
    }

    @Test
    void nobody_is_made_who_could_not_sign_in() {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when, then
        for (String password : IMPOSSIBLE) {
            HttpResponse<String> made = made(admin, "\"" + password + "\"");
            assertThat(made.statusCode()).as(password).isEqualTo(400);
            assertThat(made.body())
                    .contains("A password has 1 to 200 characters")
                    .doesNotContain("xxxxx");
        }
        for (String none : new String[] {"null", "1", "[\"a\"]", "{\"a\":\"b\"}"}) {
            assertThat(made(admin, none).statusCode()).as(none).isIn(400, 403);
        }
        assertThat(identity.createUserQuery().userId("newcomer").count()).isZero();
    }

    @Test
    void the_longest_password_signs_in() {
        // given
        String longest = "p".repeat(200);

        // when
        HttpResponse<String> made = made(Visitor.signedIn(port, "admin"), "\"" + longest + "\"");

        // then
        assertThat(made.statusCode()).isEqualTo(204);
        Visitor newcomer = Visitor.at(port);
        assertThat(newcomer.signIn("newcomer", longest).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
    }

    @Test
    void nobody_gives_themselves_or_others_one_that_could_not_be() {
        // given
        made(Visitor.signedIn(port, "admin"), "\"first\"");
        Visitor newcomer = Visitor.at(port);
        newcomer.signIn("newcomer", "first");
        newcomer.get("/camunda/api/engine/engine/");

        // when, then
        for (String password : IMPOSSIBLE) {
            HttpResponse<String> own = newcomer.send(
                    "PUT",
                    USERS + "newcomer/credentials",
                    "{\"password\":\"%s\",\"authenticatedUserPassword\":\"first\"}".formatted(password));
            HttpResponse<String> reset = Visitor.withPassword(port, "admin", "admin")
                    .send(
                            "PUT",
                            "/engine-rest/user/newcomer/credentials",
                            "{\"password\":\"%s\",\"authenticatedUserPassword\":\"admin\"}".formatted(password));
            assertThat(own.statusCode()).as(password).isEqualTo(400);
            assertThat(reset.statusCode()).as(password).isEqualTo(400);
        }
        assertThat(identity.checkPassword("newcomer", "first")).isTrue();
    }

    private static HttpResponse<String> made(Visitor admin, String password) {
        return admin.post(
                USERS + "create",
                "{\"profile\":{\"id\":\"newcomer\",\"firstName\":\"A\",\"lastName\":\"B\"},\"credentials\":{\"password\":%s}}"
                        .formatted(password));
    }
}
