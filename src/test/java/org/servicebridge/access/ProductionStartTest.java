package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.TestData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The application in production on a database of its own: no demonstration, and what only production turns on. Its context
 * stays open, since closing one takes from all others what the web applications keep in static fields.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "camunda.bpm.job-execution.enabled=false",
            "service-bridge.admin.user=keeper",
            "service-bridge.admin.password=Long-enough-4-all",
            "service-bridge.public-address=https://bridge.example.net",
            "service-bridge.mail.from=bridge@mail.example.net",
            "service-bridge.change.management-address=changes@mail.example.net",
            "service-bridge.secret-key=an-invented-secret-of-more-than-32-characters",
            "spring.mail.host=mail.example.net",
            "spring.datasource.username=postgres",
            "spring.datasource.password=not-a-default"
        })
@ActiveProfiles("production")
@Tag("application")
class ProductionStartTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) throws IOException {
        EmbeddedPostgres postgres = TestData.emptyDatabase();
        settings.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    }

    @Test
    void nobody_is_there_but_the_administrator_of_the_settings() {
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("keeper");
        assertThat(Visitor.withPassword(port, "keeper", "Long-enough-4-all")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
        assertThat(identity.createGroupQuery().count()).isEqualTo(15);
    }

    @Test
    void cookies_travel_by_https_only_and_browsers_are_told_to_stay_there() {
        // given
        Visitor behindProxy = Visitor.at(port);

        // when
        HttpResponse<String> page =
                behindProxy.send(behindProxy.request("/login").header("X-Forwarded-Proto", "https"));

        // then
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
    }

    @Test
    void a_weak_password_is_not_taken() {
        // given
        User person = identity.newUser("newcomer");
        person.setPassword("newcomer");

        // when, then
        assertThatThrownBy(() -> identity.saveUser(person)).isInstanceOf(ProcessEngineException.class);
        assertThat(identity.createUserQuery().userId("newcomer").count()).isZero();
    }

    @Test
    void passwords_are_slow_to_guess_from_a_stolen_database() {
        // given, when
        String stored = jdbc.sql("select pwd_ from act_id_user where id_ = 'keeper'")
                .query(String.class)
                .single();

        // then
        assertThat(stored).startsWith("{BCRYPT-SHA-256}$2a$11$");
    }
}
