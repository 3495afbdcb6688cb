package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Receipt;
import org.servicebridge.outbox.RecordReceipt;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written to a provider comes back after it had counted as told: the desk calls it after all. */
@EngineTest
class ReturnedMessageTest {

    private static final String CALL = "userTask_callProvider";
    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private ProviderStory provider;

    @BeforeEach
    void begin() {
        story = new Story(context);
        provider = new ProviderStory(story, context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause("OOH-5")
    void ooh5_where_all_that_counted_as_sent_comes_back_the_provider_is_called_and_chased_no_later() {
        // given
        String reference = proposed();
        provider.leaves(DeliveryState.SENT);
        List<UUID> sent = sent(reference);
        story.passes(reference, ofMinutes(4));

        // when
        comesBack(sent.get(0));

        // then
        assertThat(sent).hasSize(2);
        assertThat(story.openTasks(reference)).as("the other may be read").doesNotContainKey(CALL);

        // when
        comesBack(sent.get(1));

        // then
        assertThat(story.timeline(reference)).containsOnlyOnce("provider-not-written-to");
        assertThat(story.openTasks(reference)).containsEntry(CALL, "national-service-desk");
        assertThat(story.task(reference, CALL).getDueDate()).isEqualTo(TEN.plus(ofMinutes(9)));
        story.passes(reference, ofMinutes(2));
        story.completes(DESK, reference, CALL, Map.of("told", "Duty manager"));
        assertThat(story.incident(reference).milestones().providerToldAt()).isEqualTo(TEN.plus(ofMinutes(6)));
        assertThat(story.running(reference, ClockKind.SUPPLIER_CONFIRMATION).dueAt())
                .isEqualTo(TEN.plus(ofMinutes(20)));
        assertThat(story.entries(reference)).contains("desk: Told by telephone after all: Duty manager.");
        story.passes(reference, ofMinutes(14));
        assertThat(story.open(reference, "userTask_chaseSupplier")).hasSize(1);
    }

    @Test
    @Clause("OOH-5")
    void ooh5_whoever_answers_although_its_message_came_back_need_not_be_called() {
        String reference = proposed();
        provider.leaves(DeliveryState.SENT);
        sent(reference).forEach(this::comesBack);
        assertThat(story.openTasks(reference)).containsKey(CALL);

        story.confirmedByTelephone(DESK, reference, 1);

        assertThat(story.openTasks(reference)).doesNotContainKey(CALL);
    }

    @Test
    @Clause({"OOH-5", "IH-3"})
    void ooh5_the_desk_of_the_night_is_asked_beside_the_bridge_to_call() {
        story.clock.setLondon("2026-11-24T17:20:00");
        String reference = proposed(BRIDGE);
        provider.leaves(DeliveryState.SENT);
        sent(reference).forEach(this::comesBack);
        assertThat(story.openTasks(reference)).containsEntry(CALL, "service-bridge");

        story.clock.setLondon("2026-11-24T17:35:00");
        story.shiftChanges();

        assertThat(story.openTasks(reference)).containsEntry(CALL, "national-service-desk, service-bridge");
    }

    @Test
    @Clause({"OOH-5", "SUP-5"})
    void ooh5_nobody_is_to_call_for_what_is_answered_before_its_message_comes_back() {
        String reference = proposed(BRIDGE);
        provider.leaves(DeliveryState.SENT);
        List<UUID> proposal = sent(reference);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        provider.asked(reference, "Which patch went live?");
        provider.leaves(DeliveryState.SENT);
        provider.answered(reference, provider.requests(reference));

        sent(reference).forEach(this::comesBack);

        assertThat(proposal).hasSize(2);
        assertThat(story.timeline(reference)).doesNotContain("provider-not-written-to");
        provider.asked(reference, "Which node failed?");
        provider.leaves(DeliveryState.SENT);
        sent(reference).forEach(this::comesBack);
        assertThat(story.timeline(reference)).as("this one is open").containsOnlyOnce("provider-not-written-to");
    }

    private List<UUID> sent(String reference) {
        return story.bean(JdbcClient.class)
                .sql("select d.id from delivery d join page p on p.id = d.page where p.incident = :incident")
                .param("incident", reference)
                .query(UUID.class)
                .list();
    }

    private void comesBack(UUID delivery) {
        story.bean(RecordReceipt.class).record(new Receipt(delivery, DeliveryState.BOUNCED, "unknown", true));
    }

    private String proposed() {
        return proposed(DESK);
    }

    private String proposed(Actor desk) {
        String reference = story.reportedToDesk(desk, "Smartcard log-in fails");
        story.logged(desk, reference);
        story.severityProposed(desk, reference, 1, Map.of());
        return reference;
    }
}
