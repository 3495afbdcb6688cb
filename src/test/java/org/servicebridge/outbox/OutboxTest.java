package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.Notices;
import org.servicebridge.communication.Notifying;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class OutboxTest {

    @Autowired
    private Notifying given;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Notices notices;

    @Autowired
    private Senders senders;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private String hssi = "";

    @BeforeEach
    void aQueuedNotice() {
        mailServer.start();
        hssi = given.anHssi();
        given.queued(hssi);
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void a_mail_server_that_is_gone_and_comes_back_loses_and_doubles_nothing() {
        int port = mailServer.getSmtp().getPort();
        mailServer.stop();
        Outbox outbox = senders.sender(port);

        outbox.sendDue();
        assertThat(sentDeliveries()).extracting(Delivery::state).containsOnly(DeliveryState.WAITING);
        assertThat(sentDeliveries()).allSatisfy(each -> assertThat(each.error()).isNotBlank());
        mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        outbox.sendDue();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        clock.advance(NoteOutcome.PAUSES.get(0));
        outbox.sendDue();
        outbox.sendDue();

        assertThat(mailServer.getReceivedMessages()).hasSize(4);
        assertThat(sentDeliveries()).extracting(Delivery::state).containsOnly(DeliveryState.SENT);
    }

    @Test
    void a_sender_killed_between_claim_and_send_is_followed_by_another_when_its_lease_is_over() {
        Outbox outbox = senders.sender(mailServer.getSmtp().getPort());
        assertThat(outbox.claim(Lane.EMAIL)).hasSize(4);

        outbox.sendDue();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        clock.advance(Outbox.LEASE);
        outbox.sendDue();

        assertThat(mailServer.getReceivedMessages()).hasSize(4);
    }

    @Test
    void a_message_sent_but_not_noted_goes_out_again_under_the_same_id() throws Exception {
        Outbox outbox = senders.sender(mailServer.getSmtp().getPort());
        outbox.sendDue();
        String first = Mailbox.of(mailServer).to("spine-users@example.org").getMessageID();
        mailServer.purgeEmailFromAllMailboxes();
        database.sql("update delivery set state = 'WAITING' where address = 'spine-users@example.org'")
                .update();

        outbox.sendDue();

        assertThat(Mailbox.of(mailServer).to("spine-users@example.org").getMessageID())
                .isEqualTo(first);
    }

    @Test
    void a_server_that_refuses_for_now_is_asked_again_with_growing_pauses_and_then_given_up() throws Exception {
        try (RefusingMailServer refusing = new RefusingMailServer("@", "451 4.7.1 Try later")) {
            Outbox outbox = senders.sender(refusing.port());
            outbox.sendDue();
            for (Duration pause : NoteOutcome.PAUSES) {
                assertThat(sentDeliveries()).extracting(Delivery::state).containsOnly(DeliveryState.WAITING);
                clock.advance(pause.minusMillis(1));
                outbox.sendDue();
                clock.advance(Duration.ofMillis(1));
                outbox.sendDue();
            }

            assertThat(sentDeliveries()).extracting(Delivery::state).containsOnly(DeliveryState.FAILED);
            assertThat(sentDeliveries()).extracting(Delivery::attempts).containsOnly(5);
            assertThat(given.timeline(hssi)).containsExactly("notice-queued", "nobody-reached");
            assertThat(given.lastEntry(hssi)).isEqualTo("First notice: nobody was reached. 4 email failed.");
        }
    }

    @Test
    void two_senders_at_once_never_claim_the_same_delivery() {
        Outbox outbox = senders.sender(mailServer.getSmtp().getPort());

        Set<UUID> claimed = new HashSet<>();
        transactions.executeWithoutResult(status -> {
            List<Delivery> mine = deliveries.claim(Lane.EMAIL, 2, clock.instant(), Outbox.LEASE);
            List<Delivery> theirs = CompletableFuture.supplyAsync(() -> outbox.claim(Lane.EMAIL))
                    .join();
            mine.forEach(each -> claimed.add(each.id()));
            theirs.forEach(each -> claimed.add(each.id()));
            assertThat(mine).hasSize(2);
            assertThat(theirs).hasSize(2);
        });

        assertThat(claimed).hasSize(4);
    }

    @Test
    void severity_1_goes_first() {
        String second = given.anHssi();
        database.sql("update delivery set severity = 2").update();
        given.queued(second);

        List<Delivery> next = senders.sender(mailServer.getSmtp().getPort()).claim(Lane.EMAIL);

        assertThat(next).extracting(Delivery::severity).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
    }

    @Test
    void a_failure_that_nobody_foresaw_holds_up_no_other_delivery() {
        Outbox outbox = senders.with(new Transport() {
            @Override
            public boolean takes(Channel channel, boolean exercise) {
                return true;
            }

            @Override
            public Run begin() {
                return (delivery, content) -> {
                    if (delivery.address().startsWith("spine-users")) {
                        throw new IllegalStateException("unforeseen");
                    }
                    return SendingOutcome.sent("accepted");
                };
            }
        });

        outbox.sendDue();

        assertThat(sentDeliveries())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.SENT, DeliveryState.SENT, DeliveryState.SENT, DeliveryState.WAITING);
    }

    private List<Delivery> sentDeliveries() {
        return notices.of(hssi).get(0).deliveries();
    }
}
