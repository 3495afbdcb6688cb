package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's last community release leaves open in its task queries and filters, each tried as an attacker would. */
@WebTest
class QueryExpressionsTest {

    private static final String PROOF = "access.exploited";
    private static final String EXPLOIT = "${''.getClass().forName('java.lang.System')"
            + ".getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, '" + PROOF + "', 'yes')}";
    private static final String HIDDEN = "{\"orQueries\":[{\"dueAfterExpression\":\"%s\"}]}".formatted(EXPLOIT);
    private static final String OPEN = "{\"dueAfterExpression\":\"%s\"}".formatted(EXPLOIT);
    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

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
        assertThat(hidden.statusCode()).isEqualTo(403);
        assertThat(open.statusCode()).isEqualTo(403);
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
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(System.getProperty(PROOF)).isNull();
    }

    @Test
    void cve_2026_109432_the_engine_itself_runs_none_whoever_asks() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression(EXPLOIT)
                        .endOr()
                        .list())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() ->
                        tasks.createTaskQuery().dueAfterExpression(EXPLOIT).list())
                .isInstanceOf(BadUserRequestException.class);
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
        assertThat(admin.post(path + "/list", "{}").statusCode()).isEqualTo(400);
        assertThat(admin.get(path + "/list").statusCode()).isEqualTo(403);
        assertThat(admin.get(path + "/count").statusCode()).isEqualTo(403);
        assertThat(admin.get(path + "/singleResult").statusCode()).isEqualTo(403);
        assertThat(admin.post(path + "/list?firstResult=0&maxResults=5", "{}").statusCode())
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
        assertThat(bridge.post(path + "/list", HIDDEN).statusCode()).isEqualTo(403);
        assertThat(bridge.post(path + "/count", HIDDEN).statusCode()).isEqualTo(403);
        assertThat(bridge.post(path + "/singleResult", HIDDEN).statusCode()).isEqualTo(403);
        assertThat(bridge.post(path + "/list?firstResult=0&maxResults=5", HIDDEN)
                        .statusCode())
                .isEqualTo(403);
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

    private static String filter(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"attack\",\"query\":%s,\"properties\":{}}".formatted(query);
    }
}
