package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which user names can be given to people in Admin. */
@WebTest
class UserNamesTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

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
}
