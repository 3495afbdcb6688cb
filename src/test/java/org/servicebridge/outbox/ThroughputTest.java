package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.outbox.Deliverers.mailboxes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.Notifying;
import org.servicebridge.communication.ReadNoticeOutcomes;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Many readers: nobody waits for a big notice who need not, and nobody gets anything twice. */
@EngineTest
class ThroughputTest {

    private static final int MANY = 10_000;

    @Autowired
    private Notifying given;

    @Autowired
    private Deliverers queued;

    @Autowired
    private Senders senders;

    @Autowired
    private QueueParcel queueParcel;

    @Autowired
    private ReadNoticeOutcomes outcomes;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MovableClock clock;

    @Test
    void severity_1_leaves_first_however_many_wait_before_it_and_two_outboxes_send_each_once() {
        String slow = given.anHssi();
        String fast = given.anHssi();
        UUID big = queued.queued(slow, 2, mailboxes(MANY));
        UUID urgent = queued.queued(fast, 1, mailboxes(20));
        List<UUID> order = new CopyOnWriteArrayList<>();
        Set<UUID> once = ConcurrentHashMap.newKeySet();
        BiConsumer<Delivery, Content> provider = (delivery, content) -> {
            assertThat(once.add(delivery.id())).isTrue();
            order.add(delivery.notice());
        };
        Outbox one = senders.with(taking(provider, null));
        Outbox other = senders.with(taking(provider, null));

        one.send(Lane.EMAIL);
        assertThat(order.subList(0, 20)).containsOnly(urgent);
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> drain(other));
        drain(one);
        beside.join();

        assertThat(once).hasSize(MANY + 20);
        assertThat(outcomes.of(slow, big).tallies())
                .containsExactly(new Tally(Channel.EMAIL, DeliveryState.SENT, MANY));
        assertThat(outcomes.of(fast, urgent).tallies())
                .containsExactly(new Tally(Channel.EMAIL, DeliveryState.SENT, 20));
    }

    @Test
    @Clause("COM-2")
    void a_notice_leaves_by_every_channel_side_by_side_and_a_channel_that_stands_still_holds_up_no_other_com_2() {
        String hssi = given.anHssi();
        UUID notice = queued.queued(
                hssi,
                1,
                List.of(
                        Deliverers.mailbox("one@example.org"),
                        Deliverers.telephone("07700 900 123"),
                        new Recipient("Hook", Channel.WEBHOOK, "https://hooks.example.org/x", UUID.randomUUID())));

        senders.with(taking((delivery, content) -> {}, null)).send(Lane.SMS);
        assertThat(outcomes.of(hssi, notice).words())
                .isEqualTo("1 email waiting to be sent, 1 webhook waiting to be sent, 1 sms sent");

        senders.with(taking((delivery, content) -> {}, null)).sendDue();
        assertThat(outcomes.of(hssi, notice).words()).isEqualTo("1 email sent, 1 sms sent, 1 webhook sent");
    }

    @Test
    void notices_of_one_severity_take_turns() {
        UUID first = queued.queued(given.anHssi(), 1, mailboxes(300));
        UUID second = queued.queued(given.anHssi(), 1, mailboxes(300));

        List<Delivery> next =
                senders.with(taking((delivery, content) -> {}, null)).claim(Lane.EMAIL);

        assertThat(next).filteredOn(each -> first.equals(each.notice())).hasSize(25);
        assertThat(next).filteredOn(each -> second.equals(each.notice())).hasSize(25);
    }

    @Test
    void a_providers_limit_holds_for_all_nodes_together() {
        queued.queued(given.anHssi(), 1, mailboxes(1000));
        Outbox one = senders.with(taking((delivery, content) -> {}, new Budget("limited", 300)));
        Outbox other = senders.with(taking((delivery, content) -> {}, new Budget("limited", 300)));
        int sent = 0;
        for (int second = 0; second < 60; second++) {
            sent += one.claim(Lane.EMAIL).size() + other.claim(Lane.EMAIL).size();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(sent).isBetween(290, 300);
    }

    @Test
    void letters_leave_however_many_notices_wait() {
        queued.queued(given.anHssi(), 1, mailboxes(100));
        queueParcel.queue(Parcel.letter(
                "subscription-confirmation", "A reader", "new@example.org", "Confirm", "Link", "<p>Link</p>"));
        List<String> subjects = new CopyOnWriteArrayList<>();
        Outbox outbox = senders.with(taking((delivery, content) -> subjects.add(content.subject()), null));

        outbox.send(Lane.LETTER);
        outbox.send(Lane.LETTER);

        assertThat(subjects).containsExactly("Confirm");
    }

    @Test
    void what_was_withheld_after_it_was_claimed_does_not_leave() {
        UUID notice = queued.queued(given.anHssi(), 1, mailboxes(3));
        List<Integer> sent = new CopyOnWriteArrayList<>();
        senders.with(taking(
                        (delivery, content) -> {
                            sent.add(1);
                            queued.withheld(notice);
                        },
                        null))
                .send(Lane.EMAIL);

        assertThat(sent).hasSize(1);
    }

    @Test
    void how_many_wait_and_for_how_long_can_be_watched() {
        queued.queued(given.anHssi(), 1, mailboxes(7));
        clock.advance(Duration.ofSeconds(90));

        assertThat(gauge("waiting")).isEqualTo(7);
        assertThat(gauge("oldest.seconds")).isEqualTo(90);

        double before = sentSoFar();
        senders.with(taking((delivery, content) -> {}, null)).sendDue();
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("oldest.seconds")).isZero();
        assertThat(sentSoFar() - before).isEqualTo(7);
    }

    private double gauge(String name) {
        return meters.get("service.bridge.deliveries." + name)
                .tag("lane", "email")
                .gauge()
                .value();
    }

    private double sentSoFar() {
        return meters.counter("service.bridge.deliveries", "channel", "email", "state", "SENT")
                .count();
    }

    private static void drain(Outbox outbox) {
        boolean more = true;
        while (more) {
            more = outbox.send(Lane.EMAIL);
        }
    }

    private static Transport taking(BiConsumer<Delivery, Content> provider, @Nullable Budget budget) {
        return new Transport() {
            @Override
            public boolean takes(Channel channel, boolean exercise) {
                return true;
            }

            @Override
            public Run begin() {
                return (delivery, content) -> {
                    provider.accept(delivery, content);
                    return SendingOutcome.sent("accepted");
                };
            }

            @Override
            public @Nullable Budget budget() {
                return budget;
            }
        };
    }
}
