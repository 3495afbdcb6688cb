package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever is signed in, no call of the engine leads an HSSI past its steps, or to it past who may see it. */
@WebTest
class StepsPassedByTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String NOT_HERE = "does not take \\\"%s\\\" here";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private TasklistStory story;
    private String reference;

    /** Of the Service Bridge, restricted and harmed: the other desk may not see it. */
    @BeforeEach
    void begin() {
        story = new TasklistStory(context, port, true);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(Story.BRIDGE, "Smartcard log-in fails");
        story.logged(
                Story.BRIDGE,
                reference,
                Map.of(
                        "patientHarmed", "yes",
                        "clinicalRisk", "possible",
                        "securityRisk", "yes",
                        "riskDescription", "A wrong dose was given"));
        story.severitySet(Story.BRIDGE, reference, 1);
    }

    /** One after the other in one story: what is refused changes nothing. */
    @Test
    void a_process_starts_by_its_form_and_from_its_beginning() {
        Map.of(
                        "startInstructions",
                                "[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_ringOrganisation\"}]",
                        "businessKey", "\"HSSI-000001\"",
                        "caseInstanceId", "\"HSSI-000001\"",
                        "skipCustomListeners", "true",
                        "skipIoMappings", "true",
                        "withVariablesInReturn", "true")
                .forEach(this::startIsRefused);
    }

    private void startIsRefused(String field, String value) {
        // given
        String body = "{\"%s\": %s, \"variables\": {\"summary\": {\"value\": \"Mine\"}}}".formatted(field, value);
        long before = running();

        // when
        HttpResponse<String> byForm = as("desk").post(TASKLIST + definition("ring-round") + "/submit-form", body);
        HttpResponse<String> main = as("desk").post(TASKLIST + definition("hssi") + "/submit-form", body);
        HttpResponse<String> pastForm = as("desk").post(TASKLIST + definition("ring-round") + "/start", body);

        // then
        assertThat(byForm.statusCode()).isEqualTo(403);
        assertThat(byForm.body()).contains(NOT_HERE.formatted(field));
        assertThat(main.statusCode()).isEqualTo(403);
        assertThat(pastForm.statusCode()).isEqualTo(403);
        assertThat(pastForm.body()).contains("does not offer");
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void a_start_takes_no_variable_that_its_form_does_not_ask() {
        // given
        long before = running();

        // when
        HttpResponse<String> answer = as("desk")
                .post(
                        TASKLIST + definition("hssi") + "/submit-form",
                        "{\"variables\": {\"summary\": {\"value\": \"Mine\"}, \"reference\": {\"value\": \"%s\"}}}"
                                .formatted(reference));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("has no field reference");
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void a_process_beside_an_hssi_that_one_may_not_see_does_not_start() {
        // given
        long before = running();

        // when
        HttpResponse<String> answer = as("desk")
                .post(
                        TASKLIST + definition("ring-round") + "/submit-form",
                        "{\"variables\": {\"reference\": {\"value\": \"%s\"}, \"what\": {\"value\": \"To know\"}}}"
                                .formatted(reference));

        // then
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Smartcard");
        assertThat(running()).isEqualTo(before);
    }

    @Test
    void nor_is_it_told_of_which_version_its_forms_are() {
        // given
        try (ChangedSet changed = ChangedSet.deployed(
                repository,
                "forms/start-beside.form",
                form -> form.replace("\"key\": \"what\"", "\"key\": \"wish\""))) {

            // when
            HttpResponse<String> answer = startsChange(changed, reference);
            HttpResponse<String> ofNone = startsChange(changed, "HSSI-999999");

            // then
            assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(ofNone.statusCode());
            assertThat(answer.body()).isEqualTo(ofNone.body().replace("HSSI-999999", reference));
        }
    }

    private HttpResponse<String> startsChange(ChangedSet changed, String beside) {
        return as("desk")
                .post(
                        TASKLIST + "/process-definition/" + changed.definition("approve-emergency-change")
                                + "/submit-form",
                        "{\"variables\": {\"reference\": {\"value\": \"%s\"}, \"wish\": {\"value\": \"To know\"}}}"
                                .formatted(beside));
    }

    @Test
    void no_step_ends_but_by_its_form() {
        List.of("bridge", "desk", "edm", "process", "operator", "admin").forEach(this::stepDoesNotEnd);

        assertThat(story.openTasks(reference)).containsKey("userTask_confirmHssi");
    }

    private void stepDoesNotEnd(String who) {
        String task = story.task(reference, "userTask_confirmHssi").getId();
        for (String way : "bpmnError bpmnEscalation resolve delegate complete".split(" ")) {
            HttpResponse<String> answer = as(who).post(TASKLIST + "/task/" + task + "/" + way, "{}");
            assertThat(answer.statusCode()).as(way).isEqualTo(403);
            assertThat(answer.body()).contains("\"type\":\"Refusal\"", "does not offer");
        }
    }

    @Test
    void a_message_gets_in_by_no_way_of_writing_its_address() {
        List.of(
                        "/message/",
                        "/./message",
                        "//message",
                        "/message;a=b",
                        "/%6dessage",
                        "/message%2F",
                        "/process-definition/../message",
                        "/MESSAGE")
                .forEach(this::messageIsRefused);
    }

    private void messageIsRefused(String path) {
        // given
        long before = running();
        String message = "{\"messageName\":\"incident.reported\",\"businessKey\":\"%s\"}".formatted(reference);

        for (String door :
                new String[] {TASKLIST, "/camunda/api/engine", "/engine-rest", "/engine-rest/engine/default"}) {
            // when
            HttpResponse<String> answer = door.startsWith("/engine-rest")
                    ? Visitor.withPassword(port, "operator", "operator").post(door + path, message)
                    : as("desk").post(door + path, message);

            // then
            assertThat(answer.statusCode()).as(door + path).isBetween(400, 404);
        }
        assertThat(running()).isEqualTo(before);
    }

    private long running() {
        return story.runtime.createProcessInstanceQuery().count();
    }

    private String definition(String process) {
        return "/process-definition/"
                + repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId();
    }

    private Visitor as(String who) {
        return Visitor.signedIn(port, who);
    }
}
