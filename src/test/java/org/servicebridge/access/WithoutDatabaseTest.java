package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.SwitchableDatabase;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever comes while the database is gone is told so in one sentence, at whatever door. */
@WebTest
class WithoutDatabaseTest {

    private static final String SENTENCE = "Service Bridge cannot reach its database at the moment";

    @LocalServerPort
    private int port;

    @Autowired
    private SwitchableDatabase.Switch database;

    @Autowired
    private DataSource source;

    @Autowired
    private MovableClock clock;

    private Visitor person;

    @BeforeEach
    void signedIn() {
        person = Visitor.signedIn(port, "bridge");
        person.get("/camunda/api/engine/engine/default/task");
    }

    @AfterEach
    void back() {
        database.on();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents/HSSI-000001", "/lists", "/rota"})
    void a_page_says_that_the_database_is_gone_and_when_to_come_again(String page) {
        // given
        database.off();

        // when
        HttpResponse<String> answer = person.get(page);

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains(SENTENCE).doesNotContain("Nothing was changed");
    }

    @Test
    void a_page_says_so_too_when_the_groups_of_a_person_are_to_be_read_again() {
        // given
        clock.advance(Duration.ofMinutes(2));
        database.off();

        // when, then
        assertThat(person.get("/").statusCode()).isEqualTo(503);
    }

    @Test
    void who_signs_in_is_told_so() {
        // given
        Visitor stranger = Visitor.at(port);
        stranger.get("/login");
        database.off();

        // when, then
        assertThat(stranger.signIn("bridge", "bridge").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/filter",
                "/camunda/api/engine/engine/default/task/any/form"
            })
    void tasklist_is_told_so_in_the_shape_that_it_shows(String path) {
        // given
        database.off();

        // when
        HttpResponse<String> answer = person.get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body()).contains("\"message\":\"" + SENTENCE).doesNotContain("JDBC", "ENGINE");
    }

    @Test
    void whoever_completes_a_form_is_told_so() {
        // given
        database.off();

        // when
        HttpResponse<String> answer =
                person.post("/camunda/api/engine/engine/default/task/any/submit-form", "{\"variables\":{}}");

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"message\":\"" + SENTENCE).doesNotContain("JDBC", "ENGINE");
    }

    @Test
    void programs_are_told_so_as_a_problem() {
        // given
        Visitor withPassword = Visitor.withPassword(port, "bridge", "bridge");
        Visitor withKey = Visitor.withKey(port, KeySecret.random().value());
        database.off();

        // when, then
        assertThat(withPassword.get("/api/v1/incidents")).satisfies(WithoutDatabaseTest::isProblem);
        assertThat(withKey.get("/api/v1/incidents")).satisfies(WithoutDatabaseTest::isProblem);
    }

    @Test
    void no_wait_for_the_database_is_without_end() {
        // given
        HikariDataSource pool = DataSourceUnwrapper.unwrap(source, HikariDataSource.class);

        // then
        assertThat(pool.getConnectionTimeout()).isEqualTo(5_000);
        assertThat(pool.getValidationTimeout()).isLessThan(pool.getConnectionTimeout());
        assertThat(pool.getDataSourceProperties())
                .containsEntry("connectTimeout", "5")
                .containsEntry("loginTimeout", "5")
                .containsEntry("socketTimeout", "60")
                .containsEntry("tcpKeepAlive", "true");
    }

    private static void isProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(SENTENCE);
    }
}
