package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.CallStory.ARRANGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
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

/** Whoever is paged at night stays silent, level after level; or was on the telephone just before. */
@EngineTest
class EverybodySilentTest {

    private static final String CALL_BY_HAND = "userTask_callByHand";
    private static final String GUIDANCE = "userTask_giveGuidance";

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_once_level_4_is_silent_too_the_desk_has_a_task_that_says_whom_to_call() {
        String reference = callWantedAtNight();
        story.passes(reference, ofMinutes(59));
        assertThat(story.openTasks(reference)).doesNotContainKey(CALL_BY_HAND);

        story.passes(reference, ofMinutes(1));

        assertThat(story.openTasks(reference)).containsEntry(CALL_BY_HAND, "national-service-desk");
        assertThat(story.task(reference, CALL_BY_HAND).getDueDate())
                .isEqualTo(story.clock.instant().plus(ofMinutes(15)));
        assertThat(story.shown(reference, CALL_BY_HAND, "whom"))
                .contains("\"Arrange call\" waits", "level 4 last", "- EDM: ", "- Level 3: ");

        called(reference, "no");
        assertThat(story.openTasks(reference)).containsKey(CALL_BY_HAND);
        called(reference, "yes");
        assertThat(story.openTasks(reference)).doesNotContainKey(CALL_BY_HAND).containsKey(ARRANGE);
        assertThat(story.recorded(reference, "reached-by-telephone"))
                .containsExactly("Reached by telephone after silence: The deputy director");
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_where_the_owning_desk_has_gone_home_the_desk_on_duty_calls_and_whoever_is_on_duty_at_level_4_is_named() {
        String reference = story.managed("2026-11-25T03:00:00", anIncident());
        story.asksForCall(DESK, reference);

        story.passes(reference, ofMinutes(60));

        assertThat(story.openTasks(reference)).containsEntry(CALL_BY_HAND, "national-service-desk");
        assertThat(story.shown(reference, CALL_BY_HAND, "whom")).contains("- Level 4: ");
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_an_answer_after_all_ends_the_desks_calls() {
        String reference = callWantedAtNight();
        story.passes(reference, ofMinutes(60));

        story.as(EDM, () -> {
            story.bean(TaskService.class).claim(story.task(reference, ARRANGE).getId(), EDM.id());
            return reference;
        });

        assertThat(story.openTasks(reference)).doesNotContainKey(CALL_BY_HAND).containsKey(ARRANGE);
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_the_edm_hears_that_their_question_is_with_level_3_as_well() {
        String reference = callWantedAtNight();
        int before = story.wordsToLeave().size();

        story.passes(reference, ofMinutes(20));

        assertThat(story.wordsToLeave().subList(before, story.wordsToLeave().size()))
                .anyMatch(words -> words.contains("Level 3 is asked as well, since nobody has answered"));
        assertThat(PagedFor.of(context, reference)).contains("informed " + ARRANGE);
    }

    @Test
    @Clause({"OOH-7", "OOH-8"})
    void ooh7_the_edm_whom_the_desk_has_reached_is_not_paged_for_the_form_but_their_silence_is_followed() {
        story.clock.setLondon("2026-11-25T01:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 2));
        story.severitySet(DESK, reference, 2);
        story.decidedBau(DESK, reference, "no");
        assertThat(PagedFor.of(context, reference)).contains("edm userTask_callEdm");

        story.completes(
                DESK,
                reference,
                "userTask_callEdm",
                Map.of("answered", "yes", "who", "EDM", "relayed", "All that is known"));

        assertThat(story.openTasks(reference)).containsKey(GUIDANCE);
        assertThat(PagedFor.of(context, reference)).doesNotContain("edm " + GUIDANCE);
        story.passes(reference, ofMinutes(20));
        assertThat(PagedFor.of(context, reference)).contains("level-3 " + GUIDANCE);
    }

    private String callWantedAtNight() {
        String reference = story.managed("2026-11-25T03:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.asksForCall(DESK, reference);
        return reference;
    }

    private void called(String reference, String answered) {
        story.completes(DESK, reference, CALL_BY_HAND, Map.of("answered", answered, "said", "The deputy director"));
    }
}
