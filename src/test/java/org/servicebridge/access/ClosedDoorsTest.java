package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger, or a browser on another site, cannot reach. */
@WebTest
class ClosedDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/%73etup/default/user/create"
            })
    void cve_2026_77226_nobody_makes_an_administrator_even_where_there_is_none(String path) {
        // given
        identity.deleteMembership("admin", Groups.CAMUNDA_ADMIN);
        String attacker = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
                + "\"credentials\":{\"password\":\"Mallory-123456\"}}";

        // when
        HttpResponse<String> stranger = Visitor.at(port).post(path, attacker);
        HttpResponse<String> bridge = Visitor.signedIn(port, "bridge").post(path, attacker);

        // then
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(bridge.statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
        identity.createMembership("admin", Groups.CAMUNDA_ADMIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/version"
            })
    void the_rest_api_is_closed_to_strangers(String path) {
        assertThat(Visitor.at(port).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_strangers_wrong_passwords_lock_nobody_out() {
        // given, when
        for (int attempt = 0; attempt < 12; attempt++) {
            identity.checkPassword("edm", "wrong");
        }

        // then
        assertThat(identity.checkPassword("edm", "edm")).isTrue();
        assertThat(identity.checkPassword("nobody", "wrong")).isFalse();
    }

    @Test
    void cookies_stay_out_of_scripts_and_of_other_sites() {
        // given
        Visitor visitor = Visitor.at(port);

        // when
        HttpResponse<String> page = visitor.get("/login");

        // then
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID").contains("HttpOnly", "SameSite=Lax"));
        HttpResponse<String> tasklist = signedInBefore(visitor).get("/camunda/app/tasklist/default/");
        assertThat(tasklist.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/camunda/app/tasklist/default/", "/api/v1/incidents", "/engine-rest/task"})
    void every_answer_carries_the_headers_that_browsers_heed(String path) {
        // given
        Visitor visitor = path.startsWith("/camunda") ? Visitor.signedIn(port, "bridge") : Visitor.at(port);

        // when
        var headers = visitor.get(path).headers();

        // then
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    private static Visitor signedInBefore(Visitor visitor) {
        visitor.signIn("bridge", "bridge");
        return visitor;
    }
}
