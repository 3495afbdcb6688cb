package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.LEAD;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The provider is told of a severity 1 and says nothing for an hour. */
@EngineTest
class NobodyConfirmsTest {

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference;

    @BeforeEach
    void theProviderIsToldAtTen() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
    }

    @Test
    @Clause({"OOH-5", "IH-2", "INV-6"})
    void the_provider_is_chased_after_twenty_minutes_and_not_before() {
        assertThat(story.state(reference)).isEqualTo(IncidentState.AWAITING_CONFIRMATION);

        story.passes(reference, ofMinutes(19));
        assertThat(story.open(reference, "userTask_chaseSupplier")).isEmpty();

        story.passes(reference, ofMinutes(1));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
        assertThat(story.timeline(reference)).contains("provider-silent");
        Readers readers = new Readers(context);
        assertThat(readers.kinds(reference)).isEmpty();
        assertThat(readers.onStatusPage(reference)).isFalse();
    }

    @Test
    @Clause("OOH-5")
    void a_chase_is_never_open_twice_and_level_two_hears_once_at_sixty_minutes_though_nobody_chased() {
        story.passes(reference, ofMinutes(59));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
        assertThat(story.open(reference, "userTask_hearSilence")).isEmpty();

        story.passes(reference, ofMinutes(1));
        assertThat(story.openTasks(reference)).containsEntry("userTask_hearSilence", "service-bridge-lead");

        story.passes(reference, ofMinutes(60));
        assertThat(story.open(reference, "userTask_hearSilence")).hasSize(1);
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
    }

    @Test
    @Clause("OOH-5")
    void a_chase_that_was_done_is_followed_by_the_next_and_level_two_hears_all_the_same() {
        story.passes(reference, ofMinutes(20));
        story.completes(
                BRIDGE,
                reference,
                "userTask_chaseSupplier",
                Map.of("called", "Duty manager", "said", "Will look and call back"));
        assertThat(story.open(reference, "userTask_chaseSupplier")).isEmpty();

        story.passes(reference, ofMinutes(20));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);

        story.passes(reference, ofMinutes(20));
        assertThat(story.open(reference, "userTask_hearSilence")).hasSize(1);
    }

    @Test
    @Clause("INV-6")
    void inv6_level_two_invokes_it_over_the_providers_silence() {
        story.passes(reference, ofMinutes(60));
        assertThatThrownBy(() -> story.completes(LEAD, reference, "userTask_hearSilence", Map.of("silence", "invoke")))
                .hasRootCauseMessage("Give the reason, and say what you have done.");

        decided("invoke");

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsKeys("userTask_assessRisks", "userTask_recordUpdate")
                .doesNotContainKeys("userTask_confirmHssi", "userTask_chaseSupplier");
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(20)));
        assertThat(story.entries(reference))
                .contains("lead: Invoked over the provider's silence: Two regions report it");
    }

    @Test
    @Clause("INV-6")
    void inv6_level_two_has_it_withdrawn() {
        story.passes(reference, ofMinutes(60));

        decided("withdraw");

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("INV-6")
    void inv6_level_two_waits_on_and_is_asked_again_after_as_long_a_time() {
        story.passes(reference, ofMinutes(60));

        decided("wait");
        story.passes(reference, ofMinutes(59));
        assertThat(story.open(reference, "userTask_hearSilence")).isEmpty();
        assertThat(story.open(reference, "userTask_confirmHssi")).hasSize(1);

        story.passes(reference, ofMinutes(1));
        assertThat(story.open(reference, "userTask_hearSilence")).hasSize(1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.open(reference, "userTask_hearSilence")).isEmpty();
    }

    private void decided(String decision) {
        story.completes(
                LEAD, reference, "userTask_hearSilence", Map.of("silence", decision, "done", "Two regions report it"));
    }

    @Test
    @Clause({"INV-6", "IH-3"})
    void nothing_is_communicated_before_the_provider_confirms() {
        story.passes(reference, ofMinutes(60));

        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_draftNotice", "userTask_assessRisks");
    }
}
