package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Provider and desk meet in regular calls that the desk leads, from confirmation until it is resolved. */
@EngineTest
class CheckpointCallsTest {

    private static final String PLAN = "userTask_planCheckpoint";
    private static final String HOLD = "userTask_holdCheckpoint";
    private static final String RESUME = "resume-checkpoints";
    private static final String ESCALATE = "userTask_escalateIntoProvider";

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @ParameterizedTest(name = "from {0}")
    @CsvSource({"2026-11-24T10:00, am", "2026-11-24T22:00, pm"})
    @Clause({"IH-14", "BRG-1", "BRG-7", "OOH-11", "OOH-13", "OOH-14"})
    void ih14_each_call_is_planned_held_reviewed_and_followed_by_the_next_or_by_a_reason(
            LocalDateTime start, String half) {
        // given
        Actor desk = half.equals("am") ? BRIDGE : DESK;
        String reference = managed(desk, start + ":00");
        if (desk.equals(DESK)) {
            story.decidedBau(DESK, reference, "yes");
        }
        assertThat(story.shown(reference, PLAN, "callAt"))
                .isEqualTo(start.plusHours(1).toString());
        assertThat(missing(reference)).contains("No checkpoint call is planned.");
        assertThat(new OnPage(context).startPage("bridge")).contains("No checkpoint call is planned.");
        assertThat(story.task(reference, PLAN).getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(10))));
        assertThatThrownBy(() -> story.completes(desk, reference, PLAN, Map.of("needed", "no")))
                .hasRootCauseMessage("Say why no further checkpoint call is needed.");

        // when
        assertThatThrownBy(() -> story.completes(
                        desk,
                        reference,
                        PLAN,
                        Map.of("needed", "yes", "callAt", start.plusMinutes(721).toString())))
                .hasRootCauseMessage("The next checkpoint call is held within 12 hours.");
        story.completes(
                desk,
                reference,
                PLAN,
                Map.of("needed", "yes", "callAt", start.plusMinutes(40).toString()));

        // then
        assertThat(story.letters())
                .as("the provider is told of it")
                .containsOnlyOnce(
                        "incidents@spine-operations.example.org: %s: Next checkpoint call at 10:40%s on Tuesday 24 November 2026"
                                .formatted(reference, half));
        assertThat(missing(reference)).doesNotContain("checkpoint");
        story.passes(reference, ofMinutes(54));
        assertThat(missing(reference)).as("it may last a while").doesNotContain("checkpoint");
        assertThat(story.recorded(reference, "checkpoint-late")).isEmpty();
        assertThat(story.shown(reference, HOLD, "known")).contains("The call is at 10:40" + half + ".");
        story.passes(reference, ofMinutes(2));
        assertThat(missing(reference)).contains("The checkpoint call of 10:40" + half + " is not recorded.");
        assertThat(story.recorded(reference, "checkpoint-late")).hasSize(1);
        assertThat(story.task(reference, HOLD).getDueDate()).isBefore(Date.from(story.clock.instant()));
        assertThatThrownBy(() -> story.completes(
                        desk,
                        reference,
                        HOLD,
                        held("no", "yes", Map.of("callAt", start.plusMinutes(90).toString()))))
                .hasRootCauseMessage("Say whether it is escalated into the provider.");
        story.completes(
                desk,
                reference,
                HOLD,
                held("no", "yes", Map.of("callAt", start.plusMinutes(90).toString(), "escalate", "yes")));
        assertThat(story.recorded(reference, "checkpoint-held"))
                .containsExactly("Checkpoint call with Duty manager: Two engineers off\n"
                        + "Resources NOT available, plan on track. Escalated into the provider.");
        assertThat(story.shown(reference, ESCALATE, "known")).contains("Resources NOT available", "Two engineers off");
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).startedAt())
                .as("it stands for the update")
                .isEqualTo(story.clock.instant());
        story.completes(desk, reference, ESCALATE, Map.of("called", "Their director", "said", "Four more by noon"));
        story.completes(
                desk,
                reference,
                HOLD,
                Map.of("held", "no", "notes", "Nobody dialled in", "another", "no", "why", "The fix is being tested"));
        assertThat(story.recorded(reference, "checkpoint-not-needed"))
                .containsExactly("No further checkpoint call is needed: The fix is being tested");
        assertThat(story.openTasks(reference)).doesNotContainKeys(PLAN, HOLD, ESCALATE);
        assertThat(missing(reference)).doesNotContain("checkpoint");
    }

    @Test
    @Clause({"IH-14", "BRG-1"})
    void ih14_calls_come_back_when_somebody_wants_one_a_severity_is_raised_or_a_call_agrees_the_next() {
        // given
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        Map<String, Object> again = Map.of("what", "The fix failed", "callAt", "2026-11-24T10:30");
        assertThatThrownBy(() -> story.starts(BRIDGE, RESUME, reference, again))
                .hasMessage("A checkpoint call of %s is to come already: plan or hold that one.", reference);
        noneNeeded(reference);

        // when
        story.starts(BRIDGE, RESUME, reference, again);

        // then
        assertThat(story.openTasks(reference)).containsKey(HOLD).doesNotContainKey(PLAN);
        assertThat(story.recorded(reference, RESUME)).containsExactly("Checkpoint calls again: The fix failed");
        assertThat(story.recorded(reference, "checkpoint-planned")).containsExactly("Next checkpoint call 10:30am.");
        story.completes(
                BRIDGE,
                reference,
                HOLD,
                Map.of("held", "no", "notes", "Nobody dialled in", "another", "no", "why", "Being tested"));
        ChangeSeverity severity = story.bean(ChangeSeverity.class);
        severity.change(reference, 2, "One site recovered", BRIDGE);
        assertThat(story.openTasks(reference)).as("less severe").doesNotContainKeys(PLAN, HOLD);
        severity.change(reference, 1, "Both sites are down", BRIDGE);
        assertThat(story.openTasks(reference)).containsKey(PLAN);
        assertThat(missing(reference)).contains("No checkpoint call is planned.");
        noneNeeded(reference);
        story.asksForCall(BRIDGE, reference);
        story.arranges(BRIDGE, reference, "2026-11-24T10:20", Map.of());
        story.opens(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                CallStory.RECORD,
                Map.of("notes", "Fail over now", "deskJoined", "yes", "nextCallAt", "2026-11-24T11:15"));
        assertThat(story.openTasks(reference)).containsKey(HOLD);
        assertThat(story.recorded(reference, "checkpoint-planned")).endsWith("Next checkpoint call 11:15am.");
    }

    private void noneNeeded(String reference) {
        story.completes(BRIDGE, reference, PLAN, Map.of("needed", "no", "why", "The fix is being tested"));
    }

    @Test
    @Clause({"OOH-11", "OOH-13", "OOH-14", "BRG-7"})
    void ooh13_at_night_too_a_conference_call_stands_for_it_and_nothing_is_left_once_it_is_resolved() {
        // given
        String reference = managed(DESK, "2026-11-24T22:00:00");
        story.decidedBau(DESK, reference, "yes");
        assertThat(story.openTasks(reference)).containsEntry(PLAN, "national-service-desk");
        story.completes(DESK, reference, PLAN, Map.of("needed", "yes", "callAt", "2026-11-24T23:00"));
        story.asksForCall(EDM, reference);
        story.arranges(EDM, reference, "2026-11-24T22:20", Map.of());
        story.opens(EDM, reference);

        // when
        story.completes(
                EDM,
                reference,
                CallStory.RECORD,
                Map.of("notes", "Fail over now", "deskJoined", "yes", "resources", "yes", "onTrack", "yes"));

        // then
        assertThat(story.recorded(reference, "checkpoint-held"))
                .containsExactly(
                        "Conference call stands for the checkpoint call.\nResources available, plan on track.");
        assertThat(story.openTasks(reference)).containsKey(PLAN).doesNotContainKey(HOLD);
        assertThat(missing(reference)).contains("No checkpoint call is planned.");
        story.completes(DESK, reference, PLAN, Map.of("needed", "yes", "callAt", "2026-11-24T23:30"));
        story.foundWithoutRisk(DESK, reference);
        story.resolvedByTelephone(DESK, reference);
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        story.passes(reference, ofMinutes(180));
        assertThat(story.recorded(reference, "checkpoint-late")).isEmpty();
        assertThat(story.runs(reference, ClockKind.CHECKPOINT)).isFalse();
    }

    private String managed(Actor desk, String london) {
        story.clock.setLondon(london);
        String reference = story.reportedToDesk(desk, "Smartcard log-in fails");
        story.logged(desk, reference, Map.of("failure", "performance"));
        story.severitySet(desk, reference, 1);
        story.confirmedByTelephone(desk, reference, 1);
        return reference;
    }

    private static Map<String, Object> held(String resources, String onTrack, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "held", "yes",
                "attended", "Duty manager",
                "notes", "Two engineers off",
                "resources", resources,
                "onTrack", onTrack,
                "another", "yes"));
        answers.putAll(more);
        return answers;
    }

    private String missing(String reference) {
        return story.bean(ListMissing.class).of(story.incident(reference)).toString();
    }
}
