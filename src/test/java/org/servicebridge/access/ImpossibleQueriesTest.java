package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A query that cannot be is told in a sentence. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ImpossibleQueriesTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    private int logged;

    @BeforeEach
    void readTheLog(CapturedOutput output) {
        logged = output.getAll().length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sorting\":[null]}",
                "{\"orQueries\":[null]}",
                "{\"taskVariables\":[null]}",
                "{\"orQueries\":[{\"taskVariables\":[null]}]}",
            })
    void an_empty_member_of_a_list_is_named(String query, CapturedOutput output) {
        HttpResponse<String> answer = list(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("An empty member (null) in ");
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"taskVariables\":[{\"name\":\"a\",\"value\":1}]}",
                "{\"taskVariables\":[{}]}",
                "{\"taskVariables\":[1]}",
                "{\"orQueries\":[{\"taskVariables\":[{\"name\":1,\"operator\":\"eq\"}]}]}",
                "{\"caseInstanceVariables\":[{\"operator\":\"eq\"}]}",
                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"nope\",\"value\":1}]}",
                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{\"a\":1}}]}",
                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"like\",\"value\":1}]}",
                "{\"candidateUser\":\"desk\",\"candidateGroup\":\"edm\"}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"nope\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{}]}",
                "{\"sorting\":[{\"sortBy\":\"taskVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"type\":\"String\"}}]}",
                "{\"candidateUser\":\"desk\",\"involvedUser\":\"x\",\"candidateGroup\":\"edm\"}",
                "{\"orQueries\":{}}",
                "{\"sorting\":\"name\"}",
                "{\"unassigned\":\"maybe\"}",
                "{\"createdBefore\":\"yesterday\"}",
                "{\"priority\":\"high\"}",
            })
    void a_query_that_cannot_be_is_no_fault(String query, CapturedOutput output) {
        HttpResponse<String> answer = list(query);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 403);
        assertThat(output.getAll().substring(logged)).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void a_filter_shows_variables_that_are_no_conditions() {
        HttpResponse<String> kept = Visitor.signedIn(port, "admin")
                .post(
                        TASKLIST + "/filter/create",
                        "{\"name\":\"Of a test\",\"resourceType\":\"Task\",\"query\":{},"
                                + "\"properties\":{\"variables\":[{\"name\":\"reference\",\"label\":\"Reference\"}]}}");

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        filters.deleteFilter(kept.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1"));
    }

    private HttpResponse<String> list(String query) {
        Visitor desk = Visitor.signedIn(port, "desk");
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(desk.get(TASKLIST + "/filter").body());
        assertThat(id.find()).isTrue();
        return desk.post(TASKLIST + "/filter/%s/list".formatted(id.group(1)), query);
    }
}
