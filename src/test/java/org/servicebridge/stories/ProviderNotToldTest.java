package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.supplier.AnswerConfirmation;
import org.servicebridge.supplier.Confirmation;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A provider that nobody has told holds nothing up: it is chased, level 2 hears of it, and what it says at last is taken. */
@EngineTest
class ProviderNotToldTest {

    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"OOH-5", "INV-6"})
    void ooh5_a_provider_that_nobody_told_is_chased_and_level_two_hears_of_it_all_the_same() {
        // given
        String reference = proposed(Map.of());

        // when
        story.passes(reference, ofMinutes(20));

        // then
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_confirmHssi");
        assertThat(story.shown(reference, "userTask_confirmHssi", "contact")).isNotBlank();
        story.passes(reference, ofMinutes(20));
        assertThat(story.openTasks(reference)).containsKey("userTask_chaseSupplier");
        story.passes(reference, ofMinutes(40));
        assertThat(story.openTasks(reference)).containsEntry("userTask_hearSilence", "service-bridge-lead");
        assertThat(story.timeline(reference)).contains("provider-not-told").doesNotContain("provider-told");
    }

    @Test
    @Clause("OOH-5")
    void ooh5_what_a_provider_answers_at_last_is_taken_with_the_time_and_the_reference_that_it_sends() {
        // given
        String other = proposed(Map.of("providerReference", "INC-7"));
        String reference = proposed(Map.of());
        story.passes(reference, ofMinutes(25));

        // when
        story.bean(AnswerConfirmation.class)
                .answer(
                        reference,
                        new Confirmation(true, 1, null, TEN.plus(ofMinutes(12)), "INC-7", null, null, null, null),
                        Actor.key("spine", "spine-operations"));

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.incident(reference).milestones().providerToldAt()).isEqualTo(TEN.plus(ofMinutes(12)));
        assertThat(story.entries(reference))
                .anyMatch(entry ->
                        entry.contains("The provider names the reference INC-7, which %s has".formatted(other)));
    }

    @Test
    @Clause("OOH-5")
    void ooh5_what_the_bridge_reported_before_it_went_home_is_told_by_the_night_desk() {
        // given
        story.clock.setLondon("2026-11-24T17:25:00");
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);

        // when
        story.clock.setLondon("2026-11-24T17:35:00");
        story.shiftChanges();
        story.severityProposed(DESK, reference, 1, Map.of());

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_tellProvider", "national-service-desk");
    }

    private String proposed(Map<String, Object> logged) {
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference, logged);
        story.severityProposed(DESK, reference, 1, Map.of());
        return reference;
    }
}
