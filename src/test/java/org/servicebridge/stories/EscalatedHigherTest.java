package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What level 2 cannot settle goes up to levels 3 and 4, until somebody owns the decision. */
@EngineTest
class EscalatedHigherTest {

    private static final Actor LEVEL_4 = Actor.person("level4", Set.of(Groups.LEVEL_4));
    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";

    @Autowired
    private ApplicationContext context;

    private EscalationStory story;

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
    }

    @Test
    @Clause({"ESC-2", "ESC-6"})
    void esc2_where_no_edm_is_reached_level_3_decides_in_their_place() {
        String reference = story.managed("2026-11-25T03:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        story.escalates(DESK, reference, "no-progress", Map.of());

        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no", "who", "EDM"));
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no", "who", "EDM"));
        story.completes(
                DESK,
                reference,
                "userTask_callLevel3",
                Map.of("answered", "level-3", "who", "Level 3", "relayed", "All of it"));

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_decideAtLevel3");
    }

    /** Found on walk 8. */
    @Test
    @Clause({"ESC-1", "ESC-2"})
    void esc1_where_another_escalation_was_answered_meanwhile_a_call_in_vain_has_the_levels_time_anew() {
        // given
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "advice", Map.of());
        story.escalates(BRIDGE, reference, "no-progress", Map.of());
        story.answers(LEAD, story.open(reference, ACKNOWLEDGE).get(0), Map.of("answered", "yes"));

        // when
        story.completes(BRIDGE, reference, ACKNOWLEDGE, Map.of("answered", "no"));

        // then
        assertThat(story.openTasks(reference)).containsEntry(ACKNOWLEDGE, "service-bridge, service-bridge-lead");
        story.passes(reference, ofMinutes(20));
        assertThat(story.runs(reference, ClockKind.LEVEL_3_ANSWER)).isTrue();
    }

    @Test
    @Clause("ESC-2")
    void esc2_silence_goes_up_a_level_and_stands_red_on_the_timeline() {
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "advice", Map.of());

        story.passes(reference, ofMinutes(20));

        assertThat(story.recorded(reference, "paged-nobody"))
                .containsExactly("Paged nobody: level 2 has not answered in time (Advice or a decision is needed).");
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-3, service-bridge"));
        assertThat(story.runs(reference, ClockKind.LEVEL_2_ANSWER)).isFalse();
        assertThat(story.runs(reference, ClockKind.LEVEL_3_ANSWER)).isTrue();
    }

    @Test
    @Clause({"ESC-2", "ESC-3"})
    void esc3_a_press_enquiry_goes_to_level_3_at_once_which_may_invoke_the_press_office() {
        String reference = story.managed("2026-11-24T10:00:00");

        story.escalates(BRIDGE, reference, "press-office", Map.of());
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-3, service-bridge"));
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of("said", "On it"));
        story.completes(
                LEVEL_3,
                reference,
                "userTask_decideAtLevel3",
                Map.of(
                        "decisions", "[\"press-office\",\"political\"]",
                        "answer", "They answer the paper",
                        "levelFour", "no"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.texts(reference))
                .contains("Press office enquiry: to level 3 at once. Press office enquiry.")
                .last()
                .isEqualTo("Press office enquiry, level 3 decides on the press office, which is invoked, a political"
                        + " issue: They answer the paper");
    }

    @Test
    @Clause({"ESC-1", "ESC-2"})
    void esc2_a_level_2_that_passes_it_on_is_followed_by_level_3() {
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "advice", Map.of());
        story.completes(LEAD, reference, ACKNOWLEDGE, Map.of());

        story.completes(
                LEAD, reference, "userTask_actAtLevel2", Map.of("outcome", "passed-on", "answer", "Back it out?"));

        Task acknowledge = story.task(reference, ACKNOWLEDGE);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-3, service-bridge"));
        assertThat(String.valueOf(story.bean(TaskService.class).getVariable(acknowledge.getId(), "question")))
                .contains("Said so far: level 2: Back it out?");
    }

    @Test
    @Clause("ESC-4")
    void esc4_level_4_takes_over_and_decides_when_executives_are_told() {
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "corporate-incident", Map.of());
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of());
        story.completes(
                LEVEL_3,
                reference,
                "userTask_decideAtLevel3",
                Map.of("answer", "This is for level 4", "levelFour", "yes"));
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-4, service-bridge"));
        story.completes(LEVEL_4, reference, ACKNOWLEDGE, Map.of());
        Map<String, Object> answers =
                new HashMap<>(Map.of("role", "takes-over", "answer", "I lead it", "executives", "at"));

        assertThatThrownBy(() -> story.completes(LEVEL_4, reference, "userTask_actAtLevel4", answers))
                .hasRootCauseMessage("Say when executives are told.");
        answers.put("executivesAt", "2026-11-24T12:00");
        story.completes(LEVEL_4, reference, "userTask_actAtLevel4", answers);

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.texts(reference))
                .last()
                .isEqualTo("Possible corporate incident, level 4 takes the incident over. Executives are told at"
                        + " 12:00pm on Tuesday 24 November 2026. I lead it");
    }

    @Test
    @Clause("ESC-4")
    void esc4_a_silent_level_4_is_asked_again() {
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "advice", Map.of());

        story.passes(reference, ofMinutes(85));

        assertThat(story.recorded(reference, "paged-nobody")).hasSize(4);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-4, service-bridge"));
    }

    @Test
    @Clause("ESC-2")
    void esc2_nothing_fires_once_it_is_resolved_or_withdrawn() {
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "advice", Map.of());
        story.escalates(BRIDGE, reference, "press-office", Map.of());

        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new IncidentOver(reference, BRIDGE)));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.runs(reference, ClockKind.LEVEL_2_ANSWER)).isFalse();
        assertThat(story.runs(reference, ClockKind.LEVEL_3_ANSWER)).isFalse();
        assertThat(story.texts(reference)).last().isEqualTo("Escalation ended: the incident is over.");
    }
}
