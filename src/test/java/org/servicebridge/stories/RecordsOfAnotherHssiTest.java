package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody who may change variables, in Cockpit for instance, points a process to the record of another HSSI: no step acts on it. */
@EngineTest
class RecordsOfAnotherHssiTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TaskService tasks;

    private ChangeStory changes;
    private Story story;

    @BeforeEach
    void begin() {
        changes = new ChangeStory(context);
        story = changes.story;
    }

    @Test
    void a_change_of_another_hssi_is_not_acted_on() {
        // given
        String mine = changes.managed("2026-11-24T22:00:00");
        String other = changes.managed("2026-11-24T22:00:00");
        changes.asked(EDM, mine);
        String theirs = changes.asked(EDM, other);

        // when
        pointed(mine, "userTask_stateChange", "change", theirs);

        // then
        assertThatThrownBy(() -> changes.stated(EDM, mine, Map.of()))
                .hasRootCauseMessage("%s has no change %s.".formatted(mine, theirs));
        assertThat(story.openTasks(other)).containsKey("userTask_stateChange");
    }

    @Test
    void an_organisation_rung_for_another_hssi_does_not_answer_for_this_one() {
        // given
        String mine = rungRound();
        String other = rungRound();

        // when
        pointed(mine, "userTask_ringOrganisation", "ring", variable(other, "userTask_ringOrganisation", "ring"));

        // then
        assertThatThrownBy(() -> story.completes(
                        BRIDGE,
                        mine,
                        "userTask_ringOrganisation",
                        Map.of("impact", "none", "by", "Reception", "words", "All sign in")))
                .rootCause()
                .hasMessageContaining("Nobody is rung")
                .hasMessageContaining(mine);
    }

    @Test
    void a_change_planned_beside_another_hssi_is_not_frozen_for_this_one() {
        // given
        String mine = plannedChanges();
        String other = plannedChanges();

        // when
        pointed(mine, "userTask_freezeChange", "planned", variable(other, "userTask_freezeChange", "planned"));

        // then
        assertThatThrownBy(() ->
                        story.completes(EDM, mine, "userTask_freezeChange", Map.of("decision", "frozen", "reason", "")))
                .rootCause()
                .hasMessageContaining("is planned for " + mine);
    }

    @Test
    void a_notice_of_another_hssi_does_not_leave_for_this_one() {
        // given
        String mine = drafted();
        String other = drafted();

        // when
        pointed(mine, "userTask_releaseNotice", "noticeId", variable(other, "userTask_releaseNotice", "noticeId"));

        // then
        assertThatThrownBy(() -> story.completes(EDM, mine, "userTask_releaseNotice", Map.of("release", "yes")))
                .hasRootCauseMessage("%s has no such notice.".formatted(mine));
    }

    @Test
    void an_activity_of_another_hssi_is_neither_agreed_nor_ended_for_this_one() {
        Map<String, Object> proposed =
                Map.of("kind", "workaround", "what", "Fail over", "predefined", "no", "proposer", "Ann");
        pointedToAnothers(
                "propose-activity",
                proposed,
                "userTask_approveActivity",
                "activityNumber",
                Map.of("agreed", "yes", "agreedWith", "Ann"),
                "%s has no activity %d.");
        Map<String, Object> predefined =
                Map.of("kind", "workaround", "what", "Fail over", "predefined", "yes", "proposer", "Ann");
        pointedToAnothers(
                "propose-activity",
                predefined,
                "userTask_recordResult",
                "activityNumber",
                Map.of("outcome", "worked", "result", "All sign in"),
                "%s has no activity %d.");
    }

    @Test
    void a_request_to_the_provider_of_another_hssi_is_not_answered_for_this_one() {
        pointedToAnothers(
                "ask-provider",
                Map.of(
                        "kind", "information",
                        "what", "Which patch went live?",
                        "reason", "The queue grew then",
                        "dueAt", "2026-11-24T15:00"),
                "userTask_recordAnswer",
                "requestNumber",
                Map.of("answered", "yes", "answer", "Patch 7", "by", "Duty manager"),
                "%s has no request %d.");
    }

    @Test
    void what_a_team_assesses_for_another_hssi_is_not_its_assessment_of_this_one() {
        pointedToAnothers(
                "gather-assessments",
                Map.of("what", "Log-in", "others", "Network team"),
                "userTask_assessImpact",
                "assessment",
                Map.of("words", "One line is down", "by", "Ann"),
                "Nobody was asked for %s by number %d.");
    }

    @Test
    void a_specialist_wanted_for_another_hssi_is_not_called_for_this_one() {
        pointedToAnothers(
                "call-specialist",
                Map.of("what", "Messages queue up"),
                "userTask_callSpecialist",
                "specialistCall",
                Map.of("outcome", "not-needed", "said", "It is back"),
                "%s wants no specialist %d.");
    }

    /** Two HSSIs have such a process, and the step of the one names the record of the other: it is refused, and the other's stays open. */
    private void pointedToAnothers(
            String process,
            Map<String, Object> begun,
            String taskKey,
            String name,
            Map<String, Object> answers,
            String refusal) {
        // given
        String mine = changes.managed("2026-11-24T14:00:00");
        String other = changes.managed("2026-11-24T14:00:00");
        beside(BRIDGE, process, mine, begun);
        beside(BRIDGE, process, other, begun);
        Object theirs = variable(other, taskKey, name);

        // when
        pointed(mine, taskKey, name, theirs);

        // then
        assertThatThrownBy(() -> story.completes(BRIDGE, mine, taskKey, answers))
                .hasRootCauseMessage(refusal.formatted(mine, theirs));
        assertThat(story.open(other, taskKey)).hasSize(1);
    }

    private String rungRound() {
        String incident = changes.managed("2026-11-24T14:00:00");
        beside(BRIDGE, "ring-round", incident);
        story.completes(
                BRIDGE,
                incident,
                "userTask_chooseOrganisations",
                Map.of("organisations", "Example Trust, 07700 900002"));
        return incident;
    }

    private String plannedChanges() {
        String incident = changes.managed("2026-11-24T22:00:00");
        beside(EDM, "freeze-changes", incident);
        story.completes(
                EDM, incident, "userTask_listPlannedChanges", Map.of("any", "yes", "planned", "C-1, patch, 23:00"));
        return incident;
    }

    /** A notice for management alone, which the EDM releases at night. */
    private String drafted() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = story.reportedToDesk(DESK, "One of two power supplies fails");
        story.logged(DESK, reference, Map.of("serviceAffected", "no"));
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
        story.noticeSent(DESK, reference);
        return reference;
    }

    private void beside(Actor person, String process, String incident) {
        beside(person, process, incident, Map.of("what", "As asked"));
    }

    private void beside(Actor person, String process, String incident, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("reference", incident);
        story.as(person, () -> story.runtime.startProcessInstanceByKey(process, all));
    }

    private Object variable(String incident, String taskKey, String name) {
        return tasks.getVariable(task(incident, taskKey).getId(), name);
    }

    private void pointed(String incident, String taskKey, String name, Object value) {
        tasks.setVariable(task(incident, taskKey).getId(), name, value);
    }

    private Task task(String incident, String taskKey) {
        return story.open(incident, taskKey).get(0);
    }
}
