package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer is what its question's field gives: a text, a number, a tick or a list of choices. The record keeps no object for ever. */
@WebTest
class KindsOfAnswersTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String LOG = "userTask_logIncident";
    private static final String LISTED = "\"[\\\"national-operational\\\"]\"";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient database;

    private Story story;
    private Visitor bridge;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        bridge = Visitor.signedIn(port, "bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"Bytes\",\"value\":\"aGk=\"",
                "\"type\":\"bytes\",\"value\":\"aGk=\"",
                "\"type\":\"File\",\"value\":\"aGk=\",\"valueInfo\":{\"filename\":\"a.txt\"}",
                "\"type\":\"File\",\"value\":\"aGk=\"",
                "\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/json\"}",
                "\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/xml\"}",
                "\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"no.such.Class\",\"serializationDataFormat\":\"application/json\"}",
                "\"type\":\"Object\",\"value\":\"rO0=\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}",
                "\"type\":\"Object\",\"value\":\"\\\"x\\\"\"",
                "\"type\":\"Json\",\"value\":\"{\"",
                "\"type\":\"Json\",\"value\":\"{}\"",
                "\"type\":\"Json\",\"value\":\"[\\\"a\\\"]\"",
                "\"type\":\"Json\",\"value\":{\"a\":1}",
                "\"type\":\"Xml\",\"value\":\"<a/>\"",
                "\"type\":\"Date\",\"value\":\"2026-11-24T09:00:00.000+0000\"",
                "\"type\":\"String\",\"value\":{\"a\":1}",
                "\"type\":\"String\",\"value\":[\"a\"]",
                "\"type\":7,\"value\":\"x\"",
                "\"type\":\"Unheard\",\"value\":\"x\"",
                "\"value\":{\"a\":1}",
                "\"value\":[\"a\"]"
            })
    void an_answer_of_another_kind_is_refused_with_the_name_of_its_field(String answer) {
        // given
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        String task = story.task(reference, LOG).getId();
        tasks.claim(task, "bridge");

        // when
        HttpResponse<String> start =
                bridge.post(ENGINE + "process-definition/" + hssi() + "/submit-form", form("summary", answer));
        HttpResponse<String> complete =
                bridge.post(ENGINE + "task/" + task + "/submit-form", form("workaround", answer));

        // then
        assertThat(List.of(start.statusCode(), complete.statusCode()))
                .as(start.body() + complete.body())
                .containsOnly(400);
        assertThat(start.body()).contains("summary").doesNotContain("Exception", "java", "org.");
        assertThat(complete.body()).contains("workaround").doesNotContain("Exception", "java", "org.");
        assertThat(database.sql("select count(*) from incident")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(story.openTasks(reference)).containsKey(LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"Json\",\"value\":\"{}\"",
                "\"type\":\"Json\",\"value\":\"[\"",
                "\"type\":\"Json\",\"value\":\"[1]\"",
                "\"type\":\"Json\",\"value\":\"[null]\"",
                "\"type\":\"Json\",\"value\":\"[[\\\"national-operational\\\"]]\"",
                "\"type\":\"Json\",\"value\":\"[] []\"",
                "\"type\":\"Json\",\"value\":7",
                "\"value\":[\"national-operational\"]",
                "\"value\":{\"a\":1}",
                "\"type\":\"Object\",\"value\":\"[\\\"a\\\"]\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\",\"serializationDataFormat\":\"application/json\"}"
            })
    void choices_are_a_list_of_texts_as_tasklist_sends_it(String answer) {
        String task = logging();

        HttpResponse<String> complete = bridge.post(ENGINE + "task/" + task + "/submit-form", form("kinds", answer));

        assertThat(complete.statusCode()).as(complete.body()).isEqualTo(400);
        assertThat(complete.body()).contains("kinds").doesNotContain("Exception", "java", "org.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"type\":\"Json\",\"value\":" + LISTED, "\"type\":\"Json\",\"valueInfo\":{},\"value\":" + LISTED
            })
    void what_tasklist_sends_is_taken(String kinds) {
        // given
        String task = logging();

        // when
        HttpResponse<String> complete = bridge.post(ENGINE + "task/" + task + "/submit-form", """
                {"variables":{"serviceCode":{"value":"spine-core"},"occurredAt":{"value":"2026-11-20T09:00"},
                 "functionCriticality":{"value":"critical"},"usersAffected":{"value":6000},"failure":{"value":"outage"},
                 "serviceAffected":{"value":"yes"},"provisionEffect":{"value":"significant"},"provisionScale":{"value":"large"},
                 "crisis":{"value":"no"},"clinicalRisk":{"value":"no"},"patientHarmed":{"value":"no"},"securityRisk":{"value":"no"},
                 "description":{"value":"Users cannot sign in"},"workaround":{"value":null},"presentationOnly":{"value":false},
                 "kinds":{%s}}}""".formatted(kinds));

        // then
        assertThat(complete.statusCode()).as(complete.body()).isBetween(200, 204);
        assertThat(database.sql("select kinds::text from incident")
                        .query(String.class)
                        .single())
                .isEqualTo("{national-operational}");
    }

    @Test
    void no_other_door_takes_an_object() {
        // given
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        String task = story.task(reference, LOG).getId();

        // then
        for (Object odd : List.of(
                Variables.byteArrayValue(new byte[] {1}),
                Variables.fileValue("a.txt").file(new byte[] {1}).create(),
                Variables.objectValue(List.of("a")).create(),
                new byte[] {1},
                Map.of("a", 1),
                List.of("a"))) {
            assertRefused("workaround", () -> tasks.complete(task, Map.of("workaround", odd)));
            assertRefused("workaround", () -> forms.submitTaskForm(task, Map.of("workaround", odd)));
            assertRefused("summary", () -> forms.submitStartForm(hssi(), Map.of("summary", odd)));
            assertRefused("summary", () -> story.reportedToDesk(BRIDGE, Map.of("summary", odd)));
        }
    }

    private static void assertRefused(String field, Runnable door) {
        assertThatThrownBy(door::run)
                .isInstanceOf(Refusal.class)
                .hasMessage("The answer in %s is no text, number or choice; nothing was taken.", field);
    }

    private String logging() {
        String task = story.task(story.reportedToDesk(BRIDGE, "Smartcard log-in fails"), LOG)
                .getId();
        tasks.claim(task, "bridge");
        return task;
    }

    private String hssi() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("hssi")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static String form(String field, String answer) {
        return "{\"variables\":{\"%s\":{%s}}}".formatted(field, answer);
    }
}
