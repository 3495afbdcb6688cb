package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.AtRest;
import org.servicebridge.testing.TestData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
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
            "spring.main.register-shutdown-hook=false",
            "camunda.bpm.job-execution.enabled=false",
            "service-bridge.admin.user=keeper",
            "service-bridge.admin.password=Long-enough-4-all",
            "service-bridge.public-address=https://bridge.example.net",
            "service-bridge.mail.from=bridge@mail.example.net",
            "service-bridge.change.management-address=changes@mail.example.net",
            "service-bridge.secret-key=an-invented-secret-of-more-than-32-characters",
            "spring.mail.host=mail.example.net",
            "spring.datasource.username=bridge-application",
            "spring.datasource.password=not-a-default",
            "spring.flyway.user=bridge-owner",
            "spring.flyway.password=not-a-default-either"
        })
@ActiveProfiles("production")
@Tag("application")
class ProductionStartTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    ApiKeys keys;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) throws IOException {
        EmbeddedPostgres postgres = TestData.emptyDatabase();
        JdbcClient administrator = JdbcClient.create(postgres.getPostgresDatabase());
        administrator
                .sql("create role \"bridge-owner\" login password 'not-a-default-either'")
                .update();
        administrator
                .sql("create role \"bridge-application\" login password 'not-a-default'")
                .update();
        administrator.sql("create database bridge owner \"bridge-owner\"").update();
        // Not the address that the embedded database gives, which names its administrator.
        settings.add(
                "spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:%d/bridge".formatted(postgres.getPort()));
    }

    @AfterAll
    static void nothingGoesOnByItself(ApplicationContext application) {
        AtRest.put(application);
    }

    @Test
    void nobody_is_there_but_the_administrator_of_the_settings() {
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("keeper");
        assertThat(Visitor.withPassword(port, "keeper", "Long-enough-4-all")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
        assertThat(identity.createGroupQuery().count()).isEqualTo(17);
    }

    @Test
    void cookies_travel_by_https_only_and_browsers_are_told_to_stay_there() {
        // given
        Visitor behindProxy = Visitor.at(port);

        // when
        HttpResponse<String> page = behindProxy.get("/login");

        // then
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table timeline_entry disable trigger all",
                "alter table timeline_text disable trigger all",
                "alter table notice disable trigger all",
                "alter table incident add column more text",
                "drop trigger timeline_entry_append_only on timeline_entry",
                "update timeline_entry set kind = 'else'",
                "delete from timeline_entry",
                "truncate timeline_entry cascade",
                "truncate incident cascade",
                "update timeline_text set content = 'else'",
                "delete from notice_wording",
                "update rota_change set reason = 'else'",
                "delete from flyway_schema_history",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
                "set session_replication_role = replica",
                "set role \"bridge-owner\"",
                "create table mine (id int)",
            })
    void the_applications_user_can_undo_nothing_of_the_record(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .hasStackTraceContaining("ERROR: ")
                .rootCause()
                .hasMessageMatching("(?s).*(must be owner|permission denied|cannot set parameter).*");
    }

    @Test
    void the_applications_user_does_all_that_the_application_does() {
        // given
        User person = identity.newUser("a.b_c@example.org");
        person.setPassword("Long-enough-4-me");
        identity.saveUser(person);
        identity.createMembership("a.b_c@example.org", Groups.SERVICE_BRIDGE);

        // when
        String reference = engine.getRuntimeService()
                .startProcessInstanceByKey("hssi", Map.of("summary", "Log-in fails", "reporter", "A. Tester"))
                .getBusinessKey();
        engine.getTaskService()
                .claim(
                        engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(reference)
                                .list()
                                .get(0)
                                .getId(),
                        "a.b_c@example.org");
        HttpResponse<String> seen = Visitor.withPassword(port, "a.b_c@example.org", "Long-enough-4-me")
                .get("/api/v1/incidents");

        // then
        assertThat(jdbc.sql("select count(*) from timeline_entry where incident = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(seen.body()).contains(reference);
        engine.getRuntimeService()
                .deleteProcessInstance(
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(reference)
                                .rootProcessInstances()
                                .singleResult()
                                .getId(),
                        "tried");
    }

    @Test
    void no_rights_are_missing_for_any_table_or_sequence() {
        // when
        List<String> missing = jdbc.sql("""
                        select tablename from pg_tables where schemaname = 'public'
                            and not (has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                                and (has_table_privilege(format('%I.%I', schemaname, tablename), 'insert')
                                    or tablename = 'flyway_schema_history'))
                        union all
                        select sequencename from pg_sequences where schemaname = 'public'
                            and not has_sequence_privilege(format('%I.%I', schemaname, sequencename), 'usage')
                        """).query(String.class).list();

        // then
        assertThat(missing).isEmpty();
    }

    @Test
    void the_description_of_the_api_is_off_unless_somebody_switches_it_on() {
        KeySecret secret = KeySecret.random();
        keys.add(secret, "monitoring", null, "keeper");

        assertThat(Visitor.withKey(port, secret.value()).get("/v3/api-docs").statusCode())
                .isEqualTo(404);
        for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/index.html")) {
            assertThat(Visitor.withPassword(port, "keeper", "Long-enough-4-all")
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
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
