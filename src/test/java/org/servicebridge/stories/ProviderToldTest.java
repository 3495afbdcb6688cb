package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.DESK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A severity 1 is proposed at ten: the provider is told by a call or in writing, and its time counts from whichever is first. */
@EngineTest
class ProviderToldTest {

    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private ApplicationContext context;

    private final List<String> written = new ArrayList<>();
    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"OOH-5", "DSK-3"})
    void ooh5_nothing_says_that_the_provider_was_told_before_somebody_told_it() {
        // given
        String reference = proposed(Map.of());
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_tellProvider");
        assertThat(story.task(reference, "userTask_tellProvider").getDueDate()).isEqualTo(TEN.plus(ofMinutes(5)));

        // when
        story.passes(reference, ofMinutes(19));

        // then
        assertThat(story.timeline(reference)).doesNotContain("provider-told", "provider-silent");
        assertThat(story.incident(reference).milestones().providerToldAt()).isNull();
        assertThat(story.openTasks(reference))
                .containsOnly(Map.entry("userTask_tellProvider", "national-service-desk, service-bridge"));
    }

    @Test
    @Clause({"OOH-5", "DSK-3", "SUP-1"})
    void ooh5_twenty_minutes_count_from_the_call_and_its_reference_and_acceptance_are_kept() {
        // given
        String reference = proposed(Map.of());
        story.passes(reference, ofMinutes(8));

        // when
        story.providerTold(
                DESK,
                reference,
                Map.of(
                        "at", "2026-11-24T10:03",
                        "providerReference", "INC-7",
                        "acceptedAt", "2026-11-24T10:02"));

        // then
        Instant told = TEN.plus(ofMinutes(3));
        assertThat(story.incident(reference).milestones().providerToldAt()).isEqualTo(told);
        assertThat(story.incident(reference).milestones().providerAcceptedAt()).isEqualTo(TEN.plus(ofMinutes(2)));
        assertThat(story.incident(reference).identification().providerReference())
                .isEqualTo("INC-7");
        assertThat(story.running(reference, ClockKind.SUPPLIER_CONFIRMATION).dueAt())
                .isEqualTo(told.plus(ofMinutes(20)));
        assertThat(story.running(reference, ClockKind.CONFIRMATION_ESCALATION).dueAt())
                .isEqualTo(told.plus(ofMinutes(60)));
        story.passes(reference, ofMinutes(14));
        assertThat(story.open(reference, "userTask_chaseSupplier")).isEmpty();
        story.passes(reference, ofMinutes(1));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
    }

    @Test
    @Clause("SUP-1")
    void sup1_a_provider_that_reports_later_than_twenty_minutes_after_it_accepted_is_late() {
        // given
        String reference = proposed(Map.of());
        story.providerTold(DESK, reference, Map.of("acceptedAt", "2026-11-24T09:55"));
        story.passes(reference, ofMinutes(16));

        // when
        story.confirmedByTelephone(DESK, reference, 1);

        // then
        assertThat(story.timeline(reference)).contains("provider-accepted", "provider-report-late");
    }

    @Test
    @Clause({"OOH-5", "DSK-3"})
    void ooh5_a_message_that_was_handed_over_tells_it_too_and_the_call_is_not_needed_any_more() {
        // given
        String reference = proposed(Map.of());
        story.passes(reference, ofMinutes(2));

        // when
        story.bean(Senders.class).sendDue(everything(DeliveryState.SENT));

        // then
        assertThat(story.incident(reference).milestones().providerToldAt()).isEqualTo(TEN.plus(ofMinutes(2)));
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_confirmHssi", "national-service-desk"));
        assertThat(story.running(reference, ClockKind.SUPPLIER_CONFIRMATION).dueAt())
                .isEqualTo(TEN.plus(ofMinutes(22)));
        assertThat(written)
                .hasSize(2)
                .allSatisfy(words -> assertThat(words)
                        .contains(reference, "severity 1 proposed", "Spine Core", "/answer/")
                        .doesNotContain("Users cannot sign in"));
        story.requireClocks(reference);
        story.passes(reference, ofMinutes(19));
        assertThat(story.open(reference, "userTask_chaseSupplier")).isEmpty();
        story.passes(reference, ofMinutes(1));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
    }

    @Test
    @Clause({"OOH-5", "DSK-3"})
    void ooh5_twenty_minutes_count_from_the_first_message_that_went_out_while_another_is_still_tried() {
        // given
        String reference = proposed(Map.of());
        story.passes(reference, ofMinutes(2));

        // when
        story.bean(Senders.class)
                .sendDue(TestTransports.becoming(channel -> channel == Channel.SMS
                        ? SendingOutcome.sent(null)
                        : SendingOutcome.tryAgain("The mail server is down")));

        // then
        assertThat(story.incident(reference).milestones().providerToldAt()).isEqualTo(TEN.plus(ofMinutes(2)));
        assertThat(story.running(reference, ClockKind.SUPPLIER_CONFIRMATION).dueAt())
                .isEqualTo(TEN.plus(ofMinutes(22)));
        story.passes(reference, ofMinutes(20));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
    }

    @Test
    @Clause("OOH-5")
    void ooh5_a_message_that_reached_nobody_tells_nobody_and_the_call_waits() {
        // given
        String reference = proposed(Map.of());

        // when
        story.bean(Senders.class).sendDue(everything(DeliveryState.REJECTED));

        // then
        assertThat(story.timeline(reference))
                .contains("provider-not-written-to")
                .doesNotContain("provider-told");
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_tellProvider");
    }

    @Test
    void what_has_not_left_when_the_provider_is_called_is_taken_back() {
        // given
        String reference = proposed(Map.of());
        story.providerTold(DESK, reference, Map.of());

        // when
        story.bean(Senders.class).sendDue(everything(DeliveryState.SENT));

        // then
        assertThat(written).isEmpty();
        assertThat(story.timeline(reference))
                .containsOnlyOnce("provider-told")
                .doesNotContain("provider-not-written-to");
    }

    @Test
    void nothing_is_written_of_a_restricted_hssi_nor_in_an_exercise() {
        // given
        String restricted = story.reportedToDesk(DESK, "Log-in fails");
        story.logged(DESK, restricted, Map.of("securityRisk", "significant", "riskDescription", "Keys are stolen"));
        story.severityProposed(DESK, restricted, 1, Map.of());
        String exercise = story.reportedToDesk(DESK, Map.of("summary", "Log-in fails", "exercise", true));
        story.logged(DESK, exercise);
        story.severityProposed(DESK, exercise, 1, Map.of());

        // when
        story.bean(Senders.class).sendDue(everything(DeliveryState.SENT));

        // then
        assertThat(written).isEmpty();
        assertThat(story.openTasks(restricted)).containsKey("userTask_tellProvider");
        assertThat(story.openTasks(exercise)).containsKey("userTask_tellProvider");
    }

    @Test
    @Clause("DSK-3")
    void dsk3_a_reference_of_another_open_hssi_of_the_provider_is_refused() {
        // given
        String other = proposed(Map.of("providerReference", "INC-7"));
        String reference = proposed(Map.of());

        // then
        assertThatThrownBy(() -> story.providerTold(DESK, reference, Map.of("providerReference", "INC-7")))
                .hasStackTraceContaining(other + " has this reference");
        assertThatThrownBy(() -> story.providerTold(DESK, reference, Map.of("at", "2026-11-24T10:30")))
                .hasStackTraceContaining("The time lies in the future.");
        assertThat(story.timeline(reference)).doesNotContain("provider-told");
    }

    private String proposed(Map<String, Object> logged) {
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference, logged);
        story.severityProposed(DESK, reference, 1, Map.of());
        return reference;
    }

    private Transport everything(DeliveryState becomes) {
        return new Transport() {

            @Override
            public boolean takes(Channel channel, boolean exercise) {
                return !exercise;
            }

            @Override
            public Run begin() {
                return (Delivery delivery, Content content) -> {
                    written.add(content.sms());
                    return SendingOutcome.kept(becomes, "by the story");
                };
            }
        };
    }
}
