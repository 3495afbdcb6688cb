package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.DESK;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        List<UUID> sent = story.bean(JdbcClient.class)
                .sql("select d.id from delivery d join page p on p.id = d.page where p.incident = :incident")
                .param("incident", reference)
                .query(UUID.class)
                .list();
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
        story.bean(JdbcClient.class)
                .sql("select d.id from delivery d join page p on p.id = d.page where p.incident = :incident")
                .param("incident", reference)
                .query(UUID.class)
                .list()
                .forEach(this::comesBack);
        assertThat(story.openTasks(reference)).containsKey(CALL);

        story.confirmedByTelephone(DESK, reference, 1);

        assertThat(story.openTasks(reference)).doesNotContainKey(CALL);
    }

    private void comesBack(UUID delivery) {
        story.bean(RecordReceipt.class).record(new Receipt(delivery, DeliveryState.BOUNCED, "unknown", true));
    }

    private String proposed() {
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severityProposed(DESK, reference, 1, Map.of());
        return reference;
    }
}
