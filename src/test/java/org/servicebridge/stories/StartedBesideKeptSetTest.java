package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.engine.Messages;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.StartField;
import org.servicebridge.incident.StartForms;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Another set comes into force while an HSSI runs: what starts beside it is of the set that the HSSI keeps. */
@WebTest
class StartedBesideKeptSetTest {

    private static final String CHANGE = "approve-emergency-change";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @LocalServerPort
    private int port;

    private Story story;
    private @Nullable ChangedSet changed;

    @BeforeEach
    void beforeTheHoursOfChangeManagement() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T08:30:00");
    }

    @AfterEach
    void takeBack() {
        if (changed != null) {
            changed.close();
        }
    }

    @Test
    void a_change_is_for_the_authority_of_the_tables_that_the_hssi_keeps() {
        // given
        String running = managed();
        changed = ChangedSet.deployed(
                repository,
                "dmn/change-authority.dmn",
                new OtherCells().with("changeAuthority_coreHours_authority", "\"change-management\""));
        String begun = managed();

        // when
        askedFor(running, Map.of("what", "A restart needs approval."));
        askedFor(begun, Map.of("what", "A restart needs approval."));

        // then
        assertThat(story.timeline(running)).contains("change-asked").doesNotContain("change-handed-on");
        assertThat(story.openTasks(running))
                .containsEntry("userTask_stateChange", "service-bridge, service-bridge-lead");
        assertThat(story.timeline(begun)).contains("change-asked").doesNotContain("change-handed-on");
        assertThat(story.openTasks(begun)).containsEntry("userTask_recordManagementDecision", "change-management");
    }

    @Test
    void the_questions_are_those_of_the_start_form_that_the_hssi_keeps() {
        // given
        String running = managed();
        changed = ChangedSet.deployed(
                repository, "forms/start-beside.form", form -> form.replace("\"key\": \"what\"", "\"key\": \"wish\""));
        String begun = managed();

        // when
        List<String> kept = asked(running);
        List<String> inForce = asked(begun);
        askedFor(running, Map.of("what", "A restart needs approval."));

        // then
        assertThat(kept).contains("what").doesNotContain("wish");
        assertThat(inForce).contains("wish").doesNotContain("what");
        assertThat(story.timeline(running)).contains("change-asked");
    }

    @Test
    void tasklist_starts_what_the_hssi_keeps_although_it_offers_the_newest() {
        // given
        String running = managed();
        changed = ChangedSet.deployed(
                repository,
                "dmn/change-authority.dmn",
                new OtherCells().with("changeAuthority_coreHours_authority", "\"change-management\""));
        String begun = managed();

        // when
        HttpResponse<String> kept = sent(Map.of("reference", running.toLowerCase(Locale.ROOT), "what", "A restart"));
        HttpResponse<String> inForce = sent(Map.of("reference", begun, "what", "A restart"));

        // then
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(story.timeline(running)).contains("change-asked").doesNotContain("change-handed-on");
        assertThat(story.openTasks(running))
                .containsEntry("userTask_stateChange", "service-bridge, service-bridge-lead");
        assertThat(deployment(CHANGE, running)).isEqualTo(deployment("hssi", running));
        assertThat(inForce.statusCode()).as(inForce.body()).isEqualTo(200);
        assertThat(story.openTasks(begun)).containsEntry("userTask_recordManagementDecision", "change-management");
        assertThat(deployment(CHANGE, begun)).isEqualTo(deployment("hssi", begun));
    }

    @Test
    void tasklist_refuses_what_the_kept_start_form_does_not_ask_and_passes_over_what_was_left_open() {
        // given
        String running = managed();
        changed = ChangedSet.deployed(
                repository, "forms/start-beside.form", form -> form.replace("\"key\": \"what\"", "\"key\": \"wish\""));
        Map<String, @Nullable Object> untouched = new HashMap<>();
        untouched.put("reference", running);
        untouched.put("what", "A restart");
        untouched.put("wish", null);

        // when
        HttpResponse<String> other = sent(Map.of("reference", running, "wish", "A restart"));

        // then
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body())
                .contains(running + " keeps the forms that it began with")
                .contains("has no field wish there. Start it on the incident's page; nothing was taken.");
        assertThat(story.timeline(running)).doesNotContain("change-asked");

        // when
        HttpResponse<String> kept = sent(untouched);

        // then
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(story.timeline(running)).contains("change-asked");
    }

    @Test
    void what_a_message_starts_is_of_the_set_that_the_hssi_keeps() {
        // given
        String running = unconfirmed();
        changed = ChangedSet.deployed(
                repository, "dmn/duty.dmn", new OtherCells().with("duty_outOfHours_level2", "\"service-bridge-lead\""));
        String begun = unconfirmed();

        // when
        managed(running);
        managed(begun);

        // then
        assertThat(story.process("watch-progress", begun).getProcessDefinitionId())
                .isEqualTo(changed.definition("watch-progress"));
        assertThat(deployment("watch-progress", running))
                .isEqualTo(deployment("hssi", running))
                .isNotEqualTo(deployment("watch-progress", begun));
    }

    @Test
    void what_the_kept_set_lacks_starts_of_what_is_in_force() {
        // given
        String running = managed();
        String younger = repository
                .createDeployment()
                .addModelInstance(
                        "visit-site.bpmn",
                        Bpmn.createExecutableProcess("visit-site")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .message("site.visited")
                                .intermediateCatchEvent()
                                .message("site.left")
                                .endEvent()
                                .done())
                .deploy()
                .getId();

        // when
        context.getBean(Messages.class).start("site.visited", running, Map.of());

        // then
        assertThat(deployment("visit-site", running)).isEqualTo(younger);
        repository.deleteDeployment(younger, true);
    }

    private String unconfirmed() {
        String reference =
                story.reportedByApi(BRIDGE, report -> report.ofKinds("national-operational", "national-governance"));
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }

    private String managed() {
        String reference = unconfirmed();
        managed(reference);
        return reference;
    }

    private void managed(String reference) {
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
    }

    private void askedFor(String reference, Map<String, Object> answers) {
        story.as(BRIDGE, () -> context.getBean(StartBeside.class).start(reference, CHANGE, answers, BRIDGE));
    }

    /** By the start form that Tasklist shows: that of the newest version. */
    private HttpResponse<String> sent(Map<String, ? extends @Nullable Object> answers) {
        Map<String, Map<String, @Nullable Object>> variables = new HashMap<>();
        answers.forEach((key, value) -> variables.put(key, Collections.singletonMap("value", value)));
        String newest = Objects.requireNonNull(changed).definition(CHANGE);
        return Visitor.signedIn(port, "bridge")
                .post(
                        "/camunda/api/engine/engine/default/process-definition/%s/submit-form".formatted(newest),
                        Spin.JSON(Map.of("variables", variables)).toString());
    }

    private List<String> asked(String reference) {
        return context.getBean(StartForms.class).of(CHANGE, reference).stream()
                .map(StartField::key)
                .toList();
    }

    private String deployment(String process, String reference) {
        return repository
                .getProcessDefinition(story.process(process, reference).getProcessDefinitionId())
                .getDeploymentId();
    }
}
