package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEVEL_3;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In an NHS major incident changes are frozen. */
@EngineTest
class FreezeTest {

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String incident = "";

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("CHG-11")
    void chg11_the_next_24_hours_are_reviewed_and_level_3_hears_of_each_change_that_is_cancelled() {
        managedAt("2026-11-24T22:00:00");
        started(EDM, "freeze-changes");
        story.completes(
                EDM,
                incident,
                "userTask_listPlannedChanges",
                Map.of(
                        "any",
                        "yes",
                        "planned",
                        "RFC-1 patch, 23:00\n\nRFC-2 restart, 01:00\nRFC-3 certificate, 02:00"));
        assertThat(story.open(incident, "userTask_freezeChange")).hasSize(3);

        decided(0, Map.of("decision", "frozen"));
        decided(0, Map.of("decision", "cancelled", "reason", "Hospitals are overrun"));
        assertThatThrownBy(() -> decided(0, Map.of("decision", "goes-ahead")))
                .hasRootCauseMessage("Say why it is not merely frozen.");
        decided(0, Map.of("decision", "goes-ahead", "reason", "The certificate expires"));

        assertThat(story.openTasks(incident)).containsExactly(Map.entry("userTask_hearOfCancelledChange", "level-3"));
        assertThat(story.shown(incident, "userTask_hearOfCancelledChange", "change"))
                .isEqualTo("**Cancelled: RFC-2 restart, 01:00**\n\nHospitals are overrun (edm)");
        story.completes(LEVEL_3, incident, "userTask_hearOfCancelledChange", Map.of());
        assertThat(story.isOver(incident)).isTrue();
        assertThat(story.timeline(incident))
                .containsSubsequence(
                        "changes-reviewed", "change-freeze", "change-freeze", "change-freeze", "level-3-aware");
    }

    @Test
    @Clause("CHG-11")
    void chg11_where_nothing_is_planned_that_is_recorded_and_nobody_is_asked() {
        managedAt("2026-11-24T22:00:00");
        started(EDM, "freeze-changes");
        assertThatThrownBy(() -> story.completes(EDM, incident, "userTask_listPlannedChanges", Map.of("any", "yes")))
                .hasRootCauseMessage("List the changes, one a line.");

        story.completes(EDM, incident, "userTask_listPlannedChanges", Map.of("any", "no"));

        assertThat(story.isOver(incident)).isTrue();
        assertThat(story.timeline(incident)).endsWith("changes-reviewed");
    }

    private void managedAt(String london) {
        story.clock.setLondon(london);
        incident = anIncident()
                .managedIn(context.getBean(Incidents.class), story.clock)
                .reference();
    }

    private void started(Actor actor, String process) {
        story.as(
                actor,
                () -> story.runtime.startProcessInstanceByKey(
                        process, Map.of("reference", incident, "what", "As agreed with the Bridge manager")));
    }

    private void decided(int index, Map<String, Object> answers) {
        completed(EDM, "userTask_freezeChange", index, answers);
    }

    private void completed(Actor actor, String key, int index, Map<String, Object> answers) {
        TaskService tasks = context.getBean(TaskService.class);
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(incident)
                .taskDefinitionKey(key)
                .orderByTaskId()
                .asc()
                .list();
        story.as(actor, () -> {
            tasks.complete(inOrder(tasks, open).get(index).getId(), answers);
            return incident;
        });
    }

    /** In the order in which they were listed. */
    private static List<Task> inOrder(TaskService tasks, List<Task> open) {
        return open.stream()
                .sorted((one, other) -> Long.compare(listed(tasks, one), listed(tasks, other)))
                .toList();
    }

    private static long listed(TaskService tasks, Task task) {
        return ((Number) tasks.getVariable(task.getId(), "planned")).longValue();
    }
}
