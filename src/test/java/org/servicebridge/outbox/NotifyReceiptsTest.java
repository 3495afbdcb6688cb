package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.outbox.Deliverers.telephone;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.Notifying;
import org.servicebridge.outbox.transport.NotifyStub;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What GOV.UK Notify says later of a message, unasked or asked. */
@EngineTest
class NotifyReceiptsTest {

    /** How long a notice waits for more that comes back. */
    private static final Duration GATHERED_FOR = Duration.ofMinutes(1);

    private static final String NUMBER = "07700 900 123";

    @Autowired
    private Notifying given;

    @Autowired
    private Deliverers queued;

    @Autowired
    private Senders senders;

    @Autowired
    private RecordReceipt recordReceipt;

    @Autowired
    private PendingReceipts pending;

    @Autowired
    private MovableClock clock;

    private final NotifyStub stub = new NotifyStub();
    private String hssi = "";
    private Outbox outbox;

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
        outbox = senders.with(TestTransports.notify(stub.url(), ""));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_receipt_says_that_it_arrived_and_one_that_is_repeated_or_late_changes_nothing() {
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));
        outbox.sendDue();
        UUID delivery = only(notice).id();

        recordReceipt.record(new Receipt(delivery, DeliveryState.DELIVERED, null, true));
        recordReceipt.record(new Receipt(delivery, DeliveryState.DELIVERED, null, true));
        recordReceipt.record(new Receipt(delivery, DeliveryState.BOUNCED, "late", true));
        recordReceipt.record(new Receipt(UUID.randomUUID(), DeliveryState.DELIVERED, null, true));

        assertThat(only(notice).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(only(notice).receiptDue()).isNull();
    }

    @Test
    void messages_that_come_back_after_the_conclusion_are_told_in_one_entry() {
        UUID notice = queued.queued(
                hssi, 1, List.of(telephone(NUMBER), telephone("07700 900 124"), telephone("07700 900 125")));
        outbox.sendDue();
        List<UUID> sent = queued.of(notice).stream().map(Delivery::id).toList();

        recordReceipt.record(new Receipt(sent.get(0), DeliveryState.BOUNCED, "There is no such number.", true));
        outbox.sendDue();
        recordReceipt.record(new Receipt(sent.get(1), DeliveryState.BOUNCED, "There is no such number.", true));
        clock.advance(GATHERED_FOR);
        outbox.sendDue();
        outbox.sendDue();

        assertThat(given.timeline(hssi)).containsExactly("notice-queued", "notice-delivered", "notice-came-back");
        assertThat(given.lastEntry(hssi))
                .isEqualTo("First notice: messages came back. Now 1 sms sent, 2 sms never arrived.");

        recordReceipt.record(new Receipt(sent.get(2), DeliveryState.BOUNCED, "There is no such number.", true));
        clock.advance(GATHERED_FOR);
        outbox.sendDue();
        assertThat(given.lastEntry(hssi))
                .isEqualTo("First notice: messages came back, nobody was reached. Now 3 sms never arrived.");
    }

    @Test
    void without_a_receipt_notify_is_asked_for_three_days_and_then_that_is_all_there_is_to_know() {
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));
        outbox.sendDue();
        Runnable asks = TestTransports.polling(stub.url(), pending, recordReceipt);
        asks.run();
        assertThat(stub.requests()).isEqualTo(1);

        stub.knows("sending");
        clock.advance(Duration.ofMinutes(5));
        asks.run();
        asks.run();
        assertThat(stub.requests()).isEqualTo(2);
        assertThat(only(notice).state()).isEqualTo(DeliveryState.SENT);

        stub.knows("temporary-failure");
        clock.advance(Duration.ofHours(2));
        asks.run();
        assertThat(only(notice).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(only(notice).error()).isEqualTo("Mailbox full or telephone switched off for three days.");
    }

    @Test
    void a_receipt_that_never_comes_is_given_up() {
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));
        outbox.sendDue();
        stub.knows("sending");

        clock.advance(PendingReceipts.GIVEN_UP_AFTER.plusMinutes(1));
        TestTransports.polling(stub.url(), pending, recordReceipt).run();

        assertThat(only(notice).state()).isEqualTo(DeliveryState.SENT);
        assertThat(only(notice).error()).isEqualTo("no receipt within 72 hours");
        assertThat(only(notice).receiptDue()).isNull();
    }

    private Delivery only(UUID notice) {
        assertThat(queued.of(notice)).hasSize(1);
        return queued.of(notice).get(0);
    }
}
