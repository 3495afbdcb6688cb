package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's calls take what the web applications send, however deep it lies, and nothing beside it. */
@WebTest
class FieldsInsideTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"orQueries\":[{\"name\":\"a\"},{\"taskIdIn\":[\"b\"]}]} | orQueries.taskIdIn",
                "{\"orQueries\":[{\"orQueries\":[{\"name\":\"a\"}]}]} | orQueries.orQueries",
                "{\"orQueries\":[{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":1,\"more\":2}]}]} | orQueries.taskVariables.more",
                "{\"orQueries\":{\"assigneeExpression\":\"${1}\"}} | orQueries.assigneeExpression",
                "{\"sorting\":[{\"sortBy\":\"name\",\"sortOrder\":\"asc\",\"more\":1}]} | sorting.more",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"parameters\":{\"variable\":\"a\",\"type\":\"String\"}}]} | sorting.parameters",
                "{\"sorting\":[[[{\"more\":1}]]]} | sorting.more",
                "{\"assignee\":{\"more\":1}} | assignee.more",
                "{\"sorting.sortBy\":\"name\"} | sorting.sortBy",
            })
    void a_field_inside_others_that_is_not_listed_is_refused_by_its_name(String query, String name) {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer = bridge.post(ENGINE + "/filter/%s/list".formatted(filter(bridge)), query);

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This call does not take \\\"%s\\\" here".formatted(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "POST | /user/create | {\"profile\":{\"id\":\"x\",\"admin\":true}} | profile.admin",
                "POST | /user/create | {\"credentials\":{\"password\":\"x\",\"hash\":\"y\"}} | credentials.hash",
                "POST | /filter/create | {\"query\":{\"taskIdIn\":[\"x\"]}} | query.taskIdIn",
                "POST | /filter/create | {\"query\":{\"orQueries\":[{\"taskIdIn\":[\"x\"]}]}} | query.orQueries.taskIdIn",
                "POST | /filter/create | {\"properties\":{\"script\":\"x\"}} | properties.script",
            })
    void so_is_one_of_an_administrators_call(String method, String path, String body, String name) {
        HttpResponse<String> answer = Visitor.signedIn(port, "admin").send(method, ENGINE + path, body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This call does not take \\\"%s\\\" here".formatted(name));
    }

    @Test
    void what_tasklist_sends_is_taken() {
        // given
        Visitor admin = Visitor.signedIn(port, "admin");
        String criteria = "\"nameLike\":\"%a%\",\"candidateGroupsExpression\":\"${currentUserGroups()}\","
                + "\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"b\"}]";
        String filter =
                "{\"name\":\"Of a test\",\"resourceType\":\"Task\",\"query\":{%s},\"properties\":{\"description\":\"x\","
                        + "\"priority\":9,\"color\":\"#000000\",\"refresh\":false,\"showUndefinedVariable\":false,"
                        + "\"variables\":[{\"name\":\"reference\",\"label\":\"Reference\"}]}}";
        String search =
                "{\"firstResult\":0,\"maxResults\":15,\"active\":true,\"processVariables\":[],\"taskVariables\":[],"
                        + "\"caseInstanceVariables\":[],\"orQueries\":[{\"nameLike\":\"%a%\",\"taskVariables\":"
                        + "[{\"name\":\"a\",\"operator\":\"like\",\"value\":\"b\"}]}],\"sorting\":[{\"sortBy\":\"dueDate\","
                        + "\"sortOrder\":\"asc\"}]}";

        // when
        HttpResponse<String> kept = admin.post(ENGINE + "/filter/create", filter.formatted(criteria));
        String id = id(kept);
        HttpResponse<String> changed =
                admin.send("PUT", ENGINE + "/filter/" + id, filter.formatted("\"orQueries\":[{\"name\":\"a\"}]"));
        HttpResponse<String> found = admin.post(ENGINE + "/filter/%s/list".formatted(id), search);
        HttpResponse<String> gone = admin.send("DELETE", ENGINE + "/filter/" + id, "");

        // then
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(gone.statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"deployment-activation-time\"\r\n\r\n2030-01-01T00:00:00",
                "name=\"deployment-activation-time\"; filename=\"a.bpmn\"\r\n\r\n2030-01-01T00:00:00",
                "name=\"anything\"\r\n\r\nx",
                "name=deployment-activation-time\r\n\r\n2030-01-01T00:00:00"
            })
    void a_part_of_a_deployment_that_modeler_does_not_send_is_refused_by_its_name(String part) {
        // given
        Visitor process = Visitor.withPassword(port, "process", "process");
        String parts = "--edge\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
                + "--edge\r\nContent-Disposition: form-data; " + part + "\r\n--edge--\r\n";

        // when
        HttpResponse<String> answer = process.send(process.request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(parts)));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).containsPattern("does not take ..(?:deployment-activation-time|anything)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no part at all", "--edge\r\n\r\n--edge--\r\n"})
    void parts_that_cannot_be_read_are_told_in_a_sentence(String parts) {
        // given
        Visitor process = Visitor.withPassword(port, "process", "process");

        // when
        HttpResponse<String> answer = process.send(process.request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(parts)));

        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private static String filter(Visitor visitor) {
        return id(visitor.get(ENGINE + "/filter"));
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }
}
