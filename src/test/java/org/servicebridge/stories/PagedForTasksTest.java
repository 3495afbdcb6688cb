package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.CallStory.ARRANGE;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEVEL_3;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever is on call is paged for each task that waits for them at night, whichever model made it, and their silence goes up. */
@EngineTest
class PagedForTasksTest {

    private static final String NIGHT = "2026-11-25T03:00:00";
    private static final String PLANNED_BY_NOBODY = "2028-11-24T03:00:00";

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause({"ESC-7", "OOH-7"})
    void esc7_the_edm_is_paged_for_a_call_to_arrange_and_level_3_where_they_stay_silent() {
        String reference = callWantedAtNight();
        assertThat(story.recorded(reference, "page-queued"))
                .singleElement()
                .asString()
                .startsWith("EDM is paged for \"Arrange call\": ");
        assertThat(PagedFor.of(context, reference)).containsExactly("edm " + ARRANGE);

        story.passes(reference, ofMinutes(19));
        assertThat(story.recorded(reference, "on-call-silent")).isEmpty();
        story.passes(reference, ofMinutes(1));

        assertThat(story.recorded(reference, "on-call-silent"))
                .containsExactly("EDM has neither taken nor done \"Arrange call\" in time: level 3 is asked as well.");
        assertThat(PagedFor.of(context, reference))
                .containsExactlyInAnyOrder("edm " + ARRANGE, "informed " + ARRANGE, "level-3 " + ARRANGE);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ARRANGE, "edm, level-3, national-service-desk"));

        story.arranges(LEVEL_3, reference, "2026-11-25T03:25", Map.of());
        story.passes(reference, ofMinutes(30));
        assertThat(story.recorded(reference, "on-call-silent"))
                .filteredOn(silent -> silent.contains("Arrange call"))
                .hasSize(1);
    }

    @Test
    @Clause("OOH-7")
    void ooh7_taking_the_task_is_the_answer_and_a_desk_that_takes_it_is_none() {
        String taken = callWantedAtNight();
        takes(EDM, taken);
        String asked = callWantedAtNight();
        takes(DESK, asked);

        story.passes(taken, ofMinutes(20));
        story.passes(asked, ofMinutes(0));

        assertThat(story.recorded(taken, "on-call-silent")).isEmpty();
        assertThat(story.recorded(asked, "on-call-silent")).hasSize(1);
    }

    @Test
    @Clause("ESC-7")
    void esc7_whoever_made_the_task_is_not_paged_for_it() {
        String reference = story.managed(NIGHT, anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));

        story.asksForCall(EDM, reference);

        assertThat(story.openTasks(reference)).containsKey(ARRANGE);
        assertThat(PagedFor.of(context, reference)).isEmpty();
        story.passes(reference, ofMinutes(40));
        assertThat(story.recorded(reference, "on-call-silent")).isEmpty();
    }

    @Test
    @Clause("OOH-7")
    void ooh7_an_answer_ends_its_own_page_and_no_other() {
        String reference = callWantedAtNight();
        story.starts(BRIDGE, "freeze-changes", reference, Map.of("what", "NHS major incident"));
        assertThat(PagedFor.of(context, reference))
                .containsExactly("edm " + ARRANGE, "edm userTask_listPlannedChanges");

        story.arranges(EDM, reference, "2026-11-25T03:20", Map.of());
        story.passes(reference, ofMinutes(20));

        assertThat(story.recorded(reference, "on-call-silent"))
                .contains("EDM has neither taken nor done \"List planned changes\" in time: level 3 is asked as well.")
                .noneMatch(silent -> silent.contains("Arrange"));
    }

    @Test
    @Clause("ESC-7")
    void esc7_by_day_nobody_is_paged_for_what_the_bridge_does() {
        String reference = story.managed("2026-11-24T10:00:00", anIncident());

        story.asksForCall(BRIDGE, reference);

        assertThat(PagedFor.of(context, reference)).isEmpty();
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_where_nobody_is_on_call_the_next_level_is_paged_at_once() {
        String reference = story.managed(PLANNED_BY_NOBODY, anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.asksForCall(DESK, reference);
        story.passes(reference, ofMinutes(0));

        assertThat(story.recorded(reference, "paged-nobody"))
                .containsExactly(
                        "Paged nobody: no number or email address of EDM is known. Call them.",
                        "Paged nobody: no number or email address of level 3 is known. Call them.");
        assertThat(story.recorded(reference, "on-call-silent"))
                .containsExactly(
                        "EDM has neither taken nor done \"Arrange call\" in time: level 3 is asked as well.",
                        "Level 3 has neither taken nor done \"Arrange call\" in time: level 4 is asked as well.");
        assertThat(PagedFor.of(context, reference)).containsExactly("level-4 " + ARRANGE);
    }

    @Test
    @Clause({"ESC-7", "OOH-7"})
    void esc7_a_call_that_is_still_to_be_arranged_when_the_bridge_goes_home_is_the_edms_as_well() {
        String reference = story.managed("2026-11-24T17:25:00", anIncident());
        story.asksForCall(BRIDGE, reference);
        assertThat(PagedFor.of(context, reference)).isEmpty();

        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        assertThat(PagedFor.of(context, reference)).contains("edm " + ARRANGE);
        assertThat(story.openTasks(reference).get(ARRANGE)).contains("edm");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_what_is_given_back_waits_for_the_edm_anew() {
        String reference = callWantedAtNight();
        takes(EDM, reference);
        String task = story.task(reference, ARRANGE).getId();
        story.as(EDM, () -> {
            story.bean(TaskService.class).setAssignee(task, null);
            return task;
        });

        story.passes(reference, ofMinutes(20));

        assertThat(story.recorded(reference, "on-call-silent")).hasSize(1);
    }

    private String callWantedAtNight() {
        String reference = story.managed(NIGHT, anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.asksForCall(DESK, reference);
        return reference;
    }

    private void takes(Actor person, String reference) {
        String task = story.task(reference, ARRANGE).getId();
        story.as(person, () -> {
            story.bean(TaskService.class).claim(task, person.id());
            return task;
        });
    }
}
