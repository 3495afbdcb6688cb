package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's last community release leaves open, each tried as an attacker would. */
@WebTest
@Import(AccessProbe.class)
class HardeningTest {

    private static final String PROOF = "access.exploited";
    private static final String EXPLOIT = "${''.getClass().forName('java.lang.System')"
            + ".getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '" + PROOF + "', 'yes')}";
    private static final String HIDDEN = "{\"orQueries\":[{\"dueAfterExpression\":\"%s\"}]}".formatted(EXPLOIT);
    private static final String OPEN = "{\"dueAfterExpression\":\"%s\"}".formatted(EXPLOIT);
    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessProbe.Probe probe;

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(PROOF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count", "/task?maxResults=5"})
    void cve_2026_109432_a_query_runs_no_expression_at_the_rest_api(String path) {
        // given
        Visitor operator = Visitor.withPassword(port, "operator", "operator");

        // when
        HttpResponse<String> hidden = operator.post("/engine-rest" + path, HIDDEN);
        HttpResponse<String> open = operator.post("/engine-rest" + path, OPEN);

        // then
        assertThat(hidden.statusCode()).isEqualTo(400);
        assertThat(open.statusCode()).isEqualTo(400);
        assertThat(System.getProperty(PROOF)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count"})
    void cve_2026_109432_a_query_runs_no_expression_at_tasklists_api(String path) {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer = bridge.post(TASKLIST + path, HIDDEN);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(System.getProperty(PROOF)).isNull();
    }

    @Test
    void cve_2026_109432_not_even_an_administrator_stores_an_expression_that_is_not_known() {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");

        // when
        HttpResponse<String> hidden = admin.post(TASKLIST + "/filter/create", filter(HIDDEN));
        HttpResponse<String> open = admin.post(TASKLIST + "/filter/create", filter(OPEN));

        // then
        assertThat(hidden.statusCode()).isEqualTo(400);
        assertThat(open.statusCode()).isEqualTo(400);
        assertThat(filters.createFilterQuery().filterName("attack").count()).isZero();
    }

    @Test
    void cve_2026_109432_a_filter_that_is_already_stored_runs_no_expression() {
        // given
        Filter stored = filters.saveFilter(filters.newTaskFilter("attack").setQuery(tasks.createTaskQuery()));
        jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?")
                .params(HIDDEN, stored.getId())
                .update();
        Visitor admin = Visitor.signedIn(port, "admin");
        String path = TASKLIST + "/filter/" + stored.getId();

        // when, then
        assertThat(admin.get(path + "/list").statusCode()).isEqualTo(400);
        assertThat(admin.get(path + "/count").statusCode()).isEqualTo(400);
        assertThat(admin.get(path + "/singleResult").statusCode()).isEqualTo(400);
        assertThat(admin.get(path + "/list?firstResult=0&maxResults=5").statusCode())
                .isEqualTo(400);
        assertThat(System.getProperty(PROOF)).isNull();
        filters.deleteFilter(stored.getId());
    }

    @Test
    void cve_2026_109432_what_extends_a_filter_carries_no_expression() {
        // given
        String mine =
                filters.createFilterQuery().filterName("Mine").singleResult().getId();
        Visitor bridge = Visitor.signedIn(port, "bridge");
        String path = TASKLIST + "/filter/" + mine;

        // when, then
        assertThat(bridge.post(path + "/list", HIDDEN).statusCode()).isEqualTo(400);
        assertThat(bridge.post(path + "/count", HIDDEN).statusCode()).isEqualTo(400);
        assertThat(bridge.post(path + "/singleResult", HIDDEN).statusCode()).isEqualTo(400);
        assertThat(bridge.post(path + "/list?firstResult=0&maxResults=5", HIDDEN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(System.getProperty(PROOF)).isNull();
    }

    @Test
    void only_administrators_make_and_change_filters() {
        // given
        String mine =
                filters.createFilterQuery().filterName("Mine").singleResult().getId();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> created = bridge.post(TASKLIST + "/filter/create", filter("{}"));
        HttpResponse<String> changed = bridge.send("PUT", TASKLIST + "/filter/" + mine, filter("{}"));

        // then
        assertThat(created.statusCode()).isEqualTo(403);
        assertThat(changed.statusCode()).isEqualTo(403);
    }

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
    void a_variable_of_serialized_java_is_refused() {
        // given
        Task task = probe.task();
        Visitor admin = Visitor.withPassword(port, "admin", "admin");

        // when
        HttpResponse<String> answer =
                admin.send("PUT", "/engine-rest/task/%s/variables/attack".formatted(task.getId()), """
                {"type":"Object","value":"rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0eIHSHZnHYZ0DAAFJAARzaXpleHAAAAAAdwQAAAAAeA==",
                 "valueInfo":{"objectTypeName":"java.util.ArrayList",
                              "serializationDataFormat":"application/x-java-serialized-object"}}
                """);

        // then
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(tasks.getVariable(task.getId(), "attack")).isNull();
    }

    @Test
    void json_makes_no_class_of_the_senders_choice() {
        // given
        Task task = probe.task();
        Visitor admin = Visitor.withPassword(port, "admin", "admin");

        // when
        admin.send("PUT", "/engine-rest/task/%s/variables/attack".formatted(task.getId()), """
                {"type":"Object","value":"{}","valueInfo":{"objectTypeName":"org.servicebridge.access.KeySecret",
                 "serializationDataFormat":"application/json"}}
                """);
        HttpResponse<String> read =
                admin.get("/engine-rest/task/%s/variables/attack?deserializeValue=true".formatted(task.getId()));

        // then
        assertThat(read.statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void there_is_no_script_engine_but_the_engines_own_expressions() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getClass().getName())
                .isSubsetOf(
                        "org.camunda.feel.impl.script.FeelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory",
                        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory");
    }

    @Test
    void authorizations_and_the_guards_are_on() {
        // given
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        // then
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    }

    @Test
    void passwords_are_slow_to_guess_from_a_stolen_database() {
        // given, when
        String stored = jdbc.sql("select pwd_ from act_id_user where id_ = 'edm'")
                .query(String.class)
                .single();

        // then
        assertThat(stored).startsWith("{BCRYPT-SHA-256}$2a$11$");
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

    private static String filter(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"attack\",\"query\":%s,\"properties\":{}}".formatted(query);
    }
}
