package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.document.Documents;
import org.servicebridge.incident.Incidents;
import org.servicebridge.review.WriteImpactTable;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Bridge asks users how they fare after a fix. */
@EngineTest
class RingRoundTest {

    private static final String SAMPLE =
            "Example GP systems, 07700 900001\nExample Trust, 07700 900002\nExample Pharmacy";

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String incident = "";

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("SON-1")
    void son1_all_are_rung_side_by_side_each_answer_ends_that_ring_only_and_the_table_shows_minute_by_minute() {
        managedAt("2026-11-24T14:00:00");
        started(BRIDGE, "ring-round");
        story.completes(BRIDGE, incident, "userTask_chooseOrganisations", Map.of("organisations", SAMPLE));
        assertThat(story.open(incident, "userTask_ringOrganisation"))
                .extracting(Task::getName)
                .containsExactlyInAnyOrder(
                        incident + " Ring Example GP systems, 07700 900001",
                        incident + " Ring Example Trust, 07700 900002",
                        incident + " Ring Example Pharmacy");

        story.clock.advance(Duration.ofMinutes(3));
        rung(1, "none", "All sign in");
        assertThat(story.open(incident, "userTask_ringOrganisation")).hasSize(2);
        story.clock.advance(Duration.ofMinutes(4));
        rung(0, "severe", "Nobody signs in");
        story.passes(incident, ofHours(4));

        assertThat(story.isOver(incident)).isTrue();
        assertThat(table())
                .containsSubsequence("2:03pm", "Example Trust", "No impact", "2:07pm", "Example GP", "Severe impact")
                .containsSubsequence("Without an answer", "Example Pharmacy");
        story.clock.setLondon("2026-11-25T10:00:00");
        started(BRIDGE, "ring-round");
        assertThat(story.shown(incident, "userTask_chooseOrganisations", "organisations"))
                .isEqualTo(SAMPLE);
    }

    @Test
    @Clause("SON-1")
    void son1_the_sample_is_bounded() {
        managedAt("2026-11-24T14:00:00");
        started(BRIDGE, "ring-round");
        String many = IntStream.rangeClosed(1, 31)
                .mapToObj("Example Surgery %d"::formatted)
                .collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> story.completes(
                        BRIDGE, incident, "userTask_chooseOrganisations", Map.of("organisations", many)))
                .hasRootCauseMessage("Choose 30 organisations at most: these are 31. A sample is enough.");
        assertThatThrownBy(() -> story.completes(
                        BRIDGE, incident, "userTask_chooseOrganisations", Map.of("organisations", "x".repeat(201))))
                .hasRootCauseMessage("Keep each line within 200 characters.");
    }

    @Test
    void a_number_that_nobody_can_ring_is_refused_and_the_others_are_kept_in_one_form() {
        managedAt("2026-11-24T14:00:00");
        started(BRIDGE, "ring-round");

        assertThatThrownBy(() -> story.completes(
                        BRIDGE,
                        incident,
                        "userTask_chooseOrganisations",
                        Map.of("organisations", "Example Trust, 07700 900002\nExample Ward: 0772345678")))
                .hasRootCauseMessage("Nobody is reached by the number 0772345678 in the line Example Ward: 0772345678:"
                        + " one looks like 0113 496 0123.");
        story.completes(
                BRIDGE,
                incident,
                "userTask_chooseOrganisations",
                Map.of("organisations", "Example Trust +44 7700 900002\nWard 12 (02079460123, ext 4321)"));

        assertThat(story.open(incident, "userTask_ringOrganisation"))
                .extracting(Task::getName)
                .containsExactlyInAnyOrder(
                        incident + " Ring Example Trust 07700 900002",
                        incident + " Ring Ward 12 (020 7946 0123, ext 4321)");
    }

    @Test
    @Clause("SON-1")
    void son1_outside_core_hours_nobody_is_rung() {
        managedAt("2026-11-24T18:00:00");

        assertThatThrownBy(() -> started(BRIDGE, "ring-round"))
                .hasMessageContaining("Organisations are rung in core hours only.");
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

    private void rung(int index, String impact, String words) {
        completed(BRIDGE, "userTask_ringOrganisation", index, Map.of("impact", impact, "words", words, "by", "Sam"));
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
        return ((Number) tasks.getVariable(task.getId(), "ring")).longValue();
    }

    private String table() {
        return context.getBean(Documents.class)
                .latest(incident, WriteImpactTable.KIND, incident)
                .orElseThrow()
                .html();
    }
}
