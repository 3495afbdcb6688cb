package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Visitor;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What operators and process owners do to the processes of an HSSI stands on its timeline; what cannot stand there, nobody does. */
@WebTest
class ActsOnRecordTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private Story story;
    private String reference;
    private ProcessInstance process;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(Story.BRIDGE, "Smartcard log-in fails");
        process = story.process("hssi", reference);
    }

    @Test
    void who_suspends_a_process_and_lets_it_go_on_is_on_the_timeline() {
        // when
        HttpResponse<String> suspended = suspends("operator", true);
        HttpResponse<String> activated = suspends("operator", false);

        // then
        assertThat(List.of(suspended.statusCode(), activated.statusCode())).containsOnly(204);
        assertThat(story.timeline(reference)).endsWith("process-suspended", "process-activated");
        assertThat(story.entries(reference))
                .contains(
                        "operator: \"Run HSSI\" was suspended: its tasks cannot be completed and its clocks do not run.",
                        "operator: \"Run HSSI\" goes on after it was suspended.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"suspended\": false}", "{\"suspended\": null}"})
    void an_order_that_changes_nothing_is_no_entry(String order) {
        // given
        List<String> before = story.entries(reference);

        // when
        put("operator", "/process-instance/" + process.getId() + "/suspended", order);

        // then
        assertThat(story.entries(reference)).isEqualTo(before);
        suspends("operator", true);
        suspends("operator", true);
        assertThat(story.entries(reference)).hasSize(before.size() + 1);
    }

    @Test
    void a_migration_to_the_version_that_there_is_does_nothing() {
        // given
        List<String> before = story.entries(reference);
        String plan = visitor("process")
                .post(
                        ENGINE + "/migration/generate",
                        "{\"sourceProcessDefinitionId\": \"%s\", \"targetProcessDefinitionId\": \"%1$s\"}"
                                .formatted(process.getProcessDefinitionId()))
                .body()
                .replace(",\"variables\":null", "");

        // when
        HttpResponse<String> answer = visitor("process")
                .post(
                        ENGINE + "/migration/execute",
                        "{\"migrationPlan\": %s, \"processInstanceIds\": [\"%s\"]}".formatted(plan, process.getId()));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("has this version of its model already; nothing was done.");
        assertThat(story.entries(reference)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "edm", "process", "admin"})
    void nobody_but_the_operator_suspends_a_process(String who) {
        // given
        List<String> before = story.entries(reference);

        // when, then
        assertThat(suspends(who, true).statusCode()).isEqualTo(403);
        assertThat(story.entries(reference)).isEqualTo(before);
    }

    @Test
    void who_moves_an_hssi_to_another_version_is_on_the_timeline() {
        try (ChangedSet next = ChangedSet.deployed(
                repository, "bpmn/hssi.bpmn", model -> model.replace("name=\"Run HSSI\"", "name=\"Run the HSSI\""))) {
            // given
            String plan = visitor("process")
                    .post(
                            ENGINE + "/migration/generate",
                            "{\"sourceProcessDefinitionId\": \"%s\", \"targetProcessDefinitionId\": \"%s\"}"
                                    .formatted(process.getProcessDefinitionId(), next.definition("hssi")))
                    .body()
                    .replace(",\"variables\":null", "");
            String order = "{\"migrationPlan\": %s, \"processInstanceIds\": [\"%s\"]%s}";

            // when
            HttpResponse<String> withVariables = visitor("process")
                    .post(
                            ENGINE + "/migration/execute",
                            order.formatted(
                                    plan.replaceFirst("\\{", "{\"variables\": {\"severity\": {\"value\": 4}}, "),
                                    process.getId(),
                                    ""));
            HttpResponse<String> answer =
                    visitor("process").post(ENGINE + "/migration/execute", order.formatted(plan, process.getId(), ""));

            // then
            assertThat(withVariables.statusCode()).isEqualTo(403);
            assertThat(withVariables.body()).contains("migrationPlan.variables");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            assertThat(story.timeline(reference)).endsWith("process-migrated");
            assertThat(story.entries(reference))
                    .contains(
                            "process: \"Run the HSSI\" goes on by another version of its model, at \"Log incident\".");
        }
    }

    @Test
    void nobody_moves_an_hssi_past_a_step_by_migrating_it_to_another() {
        try (ChangedSet next = ChangedSet.deployed(
                repository, "bpmn/hssi.bpmn", model -> model.replace("name=\"Run HSSI\"", "name=\"Run the HSSI\""))) {
            // given
            List<String> before = story.entries(reference);

            // when
            HttpResponse<String> past = migrated(next, "hssi", "userTask_setSeverity");
            HttpResponse<String> shown = visitor("process")
                    .post(ENGINE + "/migration/validate", plan(next.definition("hssi"), "userTask_setSeverity"));
            HttpResponse<String> elsewhere = migrated(next, "manage-hssi", "userTask_manageIncident");

            // then
            assertThat(past.statusCode()).as(past.body()).isEqualTo(400);
            assertThat(past.body() + shown.body())
                    .contains("The step \\\"Log incident\\\" is in the other version as well: it goes on as itself,"
                            + " not as \\\"Set severity\\\".");
            assertThat(elsewhere.statusCode()).as(elsewhere.body()).isEqualTo(400);
            assertThat(story.entries(reference)).isEqualTo(before);
            assertThat(story.open(reference, "userTask_logIncident")).hasSize(1);
        }
    }

    @Test
    void a_step_that_is_no_more_goes_on_as_another_and_the_entry_names_both() {
        try (ChangedSet next = ChangedSet.deployed(
                repository,
                "bpmn/hssi.bpmn",
                model -> model.replace("userTask_logIncident", "userTask_noteIncident")
                        .replace("name=\"Log incident\"", "name=\"Note incident\""))) {
            // when
            HttpResponse<String> answer = migrated(next, "hssi", "userTask_noteIncident");

            // then
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            assertThat(story.entries(reference))
                    .contains("process: \"Run HSSI\" goes on by another version of its model."
                            + " \"Log incident\" goes on as \"Note incident\".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "process", "operator", "admin"})
    void nobody_sets_variables_or_moves_steps(String who) {
        // given
        String instance = "/process-instance/" + process.getId();
        List<String> before = story.entries(reference);

        // when, then
        Map.of(
                        instance + "/variables/severity", "{\"value\": 4}",
                        instance + "/modification", "{\"instructions\": []}",
                        "/execution/" + process.getId() + "/localVariables/severity", "{\"value\": 4}",
                        "/process-definition/" + process.getProcessDefinitionId() + "/suspended",
                                "{\"suspended\": true}")
                .forEach((path, body) -> {
                    assertThat(put(who, path, body).statusCode()).as(path).isEqualTo(403);
                    assertThat(visitor(who).post(ENGINE + path, body).statusCode())
                            .as(path)
                            .isEqualTo(403);
                });
        assertThat(visitor(who).send("DELETE", ENGINE + instance, "").statusCode())
                .isEqualTo(403);
        assertThat(story.entries(reference)).isEqualTo(before);
    }

    /** The step at which it stands is mapped to another, all others to nothing. */
    private HttpResponse<String> migrated(ChangedSet to, String model, String step) {
        return visitor("process")
                .post(
                        ENGINE + "/migration/execute",
                        "{\"migrationPlan\": %s, \"processInstanceIds\": [\"%s\"]}"
                                .formatted(plan(to.definition(model), step), process.getId()));
    }

    private String plan(String target, String step) {
        return ("{\"sourceProcessDefinitionId\": \"%s\", \"targetProcessDefinitionId\": \"%s\", \"instructions\":"
                        + " [{\"sourceActivityIds\": [\"userTask_logIncident\"], \"targetActivityIds\": [\"%s\"]}]}")
                .formatted(process.getProcessDefinitionId(), target, step);
    }

    private HttpResponse<String> suspends(String who, boolean suspended) {
        return put(
                who, "/process-instance/" + process.getId() + "/suspended", "{\"suspended\": %s}".formatted(suspended));
    }

    private HttpResponse<String> put(String who, String path, String body) {
        return visitor(who).send("PUT", ENGINE + path, body);
    }

    private Visitor visitor(String who) {
        return Visitor.signedIn(port, who);
    }
}
