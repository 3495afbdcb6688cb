package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.DESK;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tasks that were open before an upgrade show the form of their time, which asked for a level instead of a reason. */
@EngineTest
class DrivenWithEarlierFormTest {

    private static final String DRIVE = "userTask_driveResolution";
    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";

    @Autowired
    private ApplicationContext context;

    private EscalationStory story;
    private String reference;

    @BeforeEach
    void manageAnHssiAtNight() {
        story = new EscalationStory(context);
        story.clock.setLondon("2026-11-24T22:00:00");
        reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference, Map.of("failure", "performance"));
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
        story.completes(
                DESK, reference, "userTask_decideBau", Map.of("request", "none", "bau", "yes", "reason", "Known"));
    }

    private void answers(String nextStep) {
        story.completes(DESK, reference, DRIVE, Map.of("nextStep", nextStep, "what", "Help"));
    }

    @Test
    @Clause("OOH-16")
    void ooh16_level_two_is_an_escalation_for_advice() {
        answers("level-2");

        assertThat(story.openTasks(reference)).containsKey("userTask_callEdm").doesNotContainKey(ACKNOWLEDGE);
        assertThat(story.texts(reference)).contains("Advice or a decision is needed: to level 2.");
    }

    @Test
    @Clause("OOH-16")
    void ooh16_level_three_is_reached_without_level_two() {
        answers("level-3");

        assertThat(story.openTasks(reference)).containsKey(ACKNOWLEDGE).doesNotContainKey("userTask_callEdm");
        assertThat(story.texts(reference)).contains("Level 3 is asked for: to level 3 at once. Level 3 was asked for.");
    }

    @Test
    @Clause("OOH-16")
    void ooh16_a_press_enquiry_goes_to_level_three() {
        answers("press-office");

        assertThat(story.openTasks(reference)).containsKey(ACKNOWLEDGE);
        assertThat(story.texts(reference)).contains("Press office enquiry: to level 3 at once. Press office enquiry.");
    }

    @Test
    void the_other_helpers_are_asked_as_before() {
        answers("conference-call");
        answers("emergency-change");
        answers("crisis");

        assertThat(story.openTasks(reference))
                .containsKeys("userTask_arrangeCall", "userTask_stateChange", ACKNOWLEDGE, DRIVE);
    }
}
