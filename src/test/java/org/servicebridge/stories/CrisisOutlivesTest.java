package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A possible crisis is level 3's to decide, whatever becomes of the HSSI beside which somebody saw it. */
@EngineTest
class CrisisOutlivesTest {

    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";
    private static final Actor SPINE = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private OnPage onPage;

    @BeforeEach
    void begin() {
        story = new Story(context);
        onPage = new OnPage(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"IH-6", "CRI-1"})
    void ih6_a_possible_crisis_found_in_assess_risks_goes_to_level_3_in_the_same_step() {
        String reference = confirmed();

        story.completes(
                BRIDGE,
                reference,
                "userTask_assessRisks",
                answers(Map.of("crisis", "yes", "riskDescription", "All of London")));

        assertThat(story.openTasks(reference))
                .containsEntry(ACKNOWLEDGE, "level-3, service-bridge")
                .containsKey("userTask_draftNotice");
    }

    @Test
    @Clause({"IH-6", "CRI-1", "COM-6"})
    void ih6_the_question_of_a_crisis_outlives_an_hssi_that_was_over_when_its_provider_reported_it() {
        String reference = story.reportedByApi(
                SPINE,
                report -> report.by("provider", "INC1", 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(30))));

        story.severitySet(BRIDGE, reference, 1, Map.of("crisis", "yes", "riskDescription", "All of London"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).containsEntry(ACKNOWLEDGE, "level-3, service-bridge");
        story.passes(reference, ofMinutes(20));
        assertThat(story.openTasks(reference)).containsEntry(ACKNOWLEDGE, "level-4, service-bridge");
    }

    @Test
    @Clause({"IH-6", "CRI-1", "INV-1"})
    void ih6_the_question_of_a_crisis_outlives_what_is_no_hssi_and_is_decided() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("crisis", "yes", "riskDescription", "All of London"));

        story.severitySet(BRIDGE, reference, 3);

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.openTasks(reference)).containsOnly(entry(ACKNOWLEDGE, "level-3, service-bridge"));
        story.requireClocks(reference);
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of());
        story.completes(LEVEL_3, reference, "userTask_decideOnCrisis", Map.of("invoked", "yes", "why", "London"));
        story.completes(BRIDGE, reference, "userTask_tellProviders", Map.of("told", "Spine Operations"));
        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.timeline(reference)).containsSubsequence("withdrawn", "crisis-invoked", "crisis-active");
    }

    @Test
    @Clause({"IH-6", "CRI-1"})
    void ih6_the_question_of_a_crisis_goes_over_to_the_hssi_of_which_it_is_a_duplicate() {
        String goesOn = story.reportedByApi(SPINE, report -> report.by("provider", "INC1", 1));
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("crisis", "yes", "riskDescription", "All of London"));

        story.completes(BRIDGE, reference, "userTask_setSeverity", Map.of("severitySet", "1", "duplicateOf", goesOn));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.openTasks(goesOn)).containsEntry(ACKNOWLEDGE, "level-3, service-bridge");
        assertThat(story.shown(goesOn, ACKNOWLEDGE, "question")).contains(reference, "All of London");
        story.requireClocks(goesOn);
        assertThat(story.runs(reference, ClockKind.LEVEL_3_ANSWER)).isFalse();

        String third = confirmed();
        onPage.starts("bridge", third, "manage-crisis", Map.of("what", "All of Kent"));
        onPage.withdraws("bridge", third, "The same", goesOn);
        assertThat(story.isOver(third)).isTrue();
        assertThat(story.shown(goesOn, ACKNOWLEDGE, "question")).contains("All of London", third, "All of Kent");
    }

    @Test
    @Clause({"IH-6", "CRI-1"})
    void ih6_however_much_was_said_of_a_crisis_a_duplicate_hands_it_over() {
        String goesOn = confirmed();
        String reference = confirmed();
        onPage.starts("bridge", reference, "manage-crisis", Map.of("what", "All of Kent" + ".".repeat(3_989)));

        onPage.withdraws("bridge", reference, "The same", goesOn);

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.openTasks(goesOn)).containsEntry(ACKNOWLEDGE, "level-3, service-bridge");
        assertThat(story.shown(goesOn, ACKNOWLEDGE, "question")).contains(reference, "All of Kent");
    }

    @Test
    @Clause({"IH-6", "CRI-1"})
    void ih6_a_crisis_that_is_seen_once_it_is_resolved_goes_to_level_3_from_its_page() {
        String reference = resolved();

        onPage.starts("bridge", reference, "manage-crisis", Map.of("what", "It was all of London"));

        assertThat(story.openTasks(reference)).containsEntry(ACKNOWLEDGE, "level-3, service-bridge");
    }

    private String confirmed() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        return reference;
    }

    private String resolved() {
        String reference = confirmed();
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        return reference;
    }

    private static Map<String, Object> answers(Map<String, Object> found) {
        Map<String, Object> answers = new HashMap<>(Story.withoutRisk());
        answers.putAll(found);
        return answers;
    }
}
