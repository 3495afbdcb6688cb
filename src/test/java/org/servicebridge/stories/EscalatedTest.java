package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody escalates an HSSI by reason, and level 2 answers: a lead in core hours, the EDM at night. */
@EngineTest
class EscalatedTest {

    private static final Actor ECAB = Actor.person("ecab", Set.of(Groups.ECAB));
    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";

    @Autowired
    private ApplicationContext context;

    private EscalationStory story;

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
    }

    @Test
    @Clause({"ESC-1", "OOH-16"})
    void esc1_in_core_hours_a_lead_answers_takes_it_on_and_nobody_else_is_asked() {
        String reference = story.managed("2026-11-24T10:00:00");

        story.escalates(BRIDGE, reference, "advice", Map.of());
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "service-bridge, service-bridge-lead"));
        assertThat(story.running(reference, ClockKind.LEVEL_2_ANSWER).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(20)));

        story.passes(reference, ofMinutes(19));
        story.completes(LEAD, reference, ACKNOWLEDGE, Map.of());
        story.passes(reference, ofHours(3));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_actAtLevel2");
        story.completes(
                LEAD, reference, "userTask_actAtLevel2", Map.of("outcome", "taken-on", "answer", "I call them"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.timeline(reference)).doesNotContain("paged-nobody");
        assertThat(story.texts(reference))
                .containsExactly(
                        "Escalation: Help",
                        "Advice or a decision is needed: to level 2.",
                        "Advice or a decision is needed: level 2 is asked to answer by 10:20am.",
                        "Service Bridge lead is paged: Bridge Lead by email.",
                        "Advice or a decision is needed acknowledged by level 2.",
                        "Advice or a decision is needed, taken on by level 2: I call them");
    }

    @Test
    @Clause({"ESC-1", "OOH-16"})
    void esc1_at_night_the_edm_is_called_and_advises_the_desk() {
        String reference = story.managed("2026-11-25T03:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));

        story.escalates(DESK, reference, "no-progress", Map.of());
        Task call = story.task(reference, "userTask_callEdm");
        assertThat(String.valueOf(story.bean(TaskService.class).getVariable(call.getId(), "toCall")))
                .contains("No progress, or no confidence in the provider", "Help");
        story.completes(
                DESK,
                reference,
                "userTask_callEdm",
                Map.of("answered", "no", "who", "EDM", "relayed", "Left word on the mailbox"));
        assertThat(story.texts(reference)).contains("EDM called as EDM: no answer; Left word on the mailbox");
        assertThat(story.shown(reference, "userTask_callEdm", "toCall")).contains("Attempt 2 of 2.");
        story.completes(
                DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "who", "EDM", "relayed", "All of it"));
        assertThat(story.openTasks(reference)).containsEntry("userTask_actAtLevel2", "edm, national-service-desk");
        assertThatThrownBy(() -> story.completes(
                        DESK, reference, "userTask_actAtLevel2", Map.of("outcome", "advised", "answer", "Wait")))
                .hasRootCauseMessage("Say who said so on the telephone.");
        story.completes(
                DESK,
                reference,
                "userTask_actAtLevel2",
                Map.of("outcome", "advised", "answer", "Wait", "by", "EDM on call"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.texts(reference)).last().asString().endsWith("advised by level 2: Wait");
    }

    @Test
    @Clause({"ESC-1", "ESC-2"})
    void esc2_a_message_left_on_a_mailbox_reaches_nobody_and_the_call_stays_due() {
        // given
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "advice", Map.of());
        Date due = story.task(reference, ACKNOWLEDGE).getDueDate();
        story.passes(reference, ofMinutes(5));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, ACKNOWLEDGE, Map.of("by", "Bridge Lead")))
                .hasRootCauseMessage("Say whether somebody answered: a message left on a mailbox reaches nobody.");

        // when
        story.completes(
                BRIDGE, reference, ACKNOWLEDGE, Map.of("answered", "no", "said", "Please call back, on the mailbox"));

        // then
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "service-bridge, service-bridge-lead"));
        assertThat(story.task(reference, ACKNOWLEDGE).getDueDate()).isEqualTo(due);
        assertThat(story.texts(reference))
                .contains("Level 2 was called: nobody answered. Message left: Please call back, on the mailbox")
                .noneMatch(text -> text.contains("acknowledged"));

        // when
        story.passes(reference, ofMinutes(15));

        // then
        assertThat(story.timeline(reference)).contains("paged-nobody");
        assertThat(story.openTasks(reference)).containsEntry(ACKNOWLEDGE, "level-3, service-bridge");
        story.completes(BRIDGE, reference, ACKNOWLEDGE, Map.of("answered", "yes", "by", "Level 3"));
        assertThat(story.openTasks(reference)).doesNotContainKey(ACKNOWLEDGE);
    }

    @Test
    @Clause("ESC-1")
    void esc1_in_core_hours_level_1_may_carry_on_while_levels_2_and_3_are_kept_aware() {
        String reference = story.managed("2026-11-24T10:00:00");

        story.escalates(BRIDGE, reference, "clinical-safety", Map.of("levelOneCarriesOn", true));

        assertThat(story.open(reference, "userTask_takeNote")).hasSize(2);
        assertThat(story.runs(reference, ClockKind.LEVEL_2_ANSWER)).isFalse();
        story.open(reference, "userTask_takeNote")
                .forEach(task -> story.bean(TaskService.class).complete(task.getId(), Map.of()));
        assertThat(story.openTasks(reference)).isEqualTo(Map.of("userTask_answerReferral", "clinical-safety"));
    }

    @Test
    @Clause("ESC-1")
    void esc1_out_of_hours_it_must_go_to_level_2() {
        String reference = story.managed("2026-11-24T17:30:00");

        assertThatThrownBy(
                        () -> story.escalates(BRIDGE, reference, "clinical-safety", Map.of("levelOneCarriesOn", true)))
                .hasMessage("Out of core hours it must go to level 2.");
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("OOH-16")
    void ooh16_the_same_reason_is_open_once_and_another_one_may_come_beside_it() {
        String reference = story.managed("2026-11-24T10:00:00");
        story.escalates(BRIDGE, reference, "advice", Map.of());

        assertThatThrownBy(() -> story.escalates(LEAD, reference, "advice", Map.of()))
                .hasMessage("%s is escalated for this reason already: Advice or a decision is needed.", reference);
        story.escalates(EDM, reference, "press-office", Map.of());

        assertThat(story.open(reference, ACKNOWLEDGE)).hasSize(2);
    }

    @Test
    @Clause("OOH-16")
    void ooh16_an_unknown_and_a_restricted_reference_look_the_same_and_a_closed_one_is_named() {
        String restricted = story.managed("2026-11-24T10:00:00", anIncident().flagged(new Flags(false, false, true)));
        String over = story.managed("2026-11-24T10:00:00");
        Incident withdrawn = story.incident(over);
        withdrawn.withdraw("No HSSI", null);
        story.bean(Incidents.class).save(withdrawn);

        assertThatThrownBy(() -> story.escalates(BRIDGE, "HSSI-999999", "advice", Map.of()))
                .hasMessage("There is no incident HSSI-999999.");
        assertThatThrownBy(() -> story.escalates(DESK, restricted, "advice", Map.of()))
                .hasMessage("There is no incident %s.", restricted);
        assertThatThrownBy(() -> story.escalates(BRIDGE, over, "advice", Map.of()))
                .hasMessage("%s is withdrawn.", over);
        assertThatThrownBy(() -> story.escalates(ECAB, over, "advice", Map.of()))
                .hasMessageContaining("'CREATE' permission");
        assertThat(story.isOver(restricted)).isTrue();
    }

    @Test
    @Clause("OOH-16")
    void ooh16_the_answers_of_the_start_form_do_not_stay_in_the_process() {
        String reference = story.managed("2026-11-24T10:00:00");

        story.escalates(BRIDGE, reference.toLowerCase(Locale.ROOT), "advice", Map.of("by", "Programme manager"));

        String instance = story.runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("escalate-incident")
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        assertThat(story.runtime.getVariables(instance))
                .containsOnlyKeys("reference", "severity", "service", "reason", "levelOneCarriesOn", "way");
        assertThat(story.bean(Timeline.class).of(reference).get(0).onBehalfOf()).isEqualTo("Programme manager");
    }
}
