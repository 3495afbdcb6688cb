package org.servicebridge.outbox.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicebridge.outbox.AMessage;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Receipt;

/** Mail that comes back names the delivery, and says why. */
class ReturnedMailTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void a_mail_comes_back_to_an_address_that_names_its_delivery() throws MessagingException {
        Delivery delivery = AMessage.to(Channel.EMAIL, "reader@example.org", null);
        WriteMail writeMail = new WriteMail(
                new InternetAddress(TestTransports.FROM),
                TestTransports.BOUNCES,
                new SubscriberLinks(id -> URI.create("https://bridge.example.org/" + id)));

        SMTPMessage message = (SMTPMessage) writeMail.write(SESSION, delivery, AMessage.saying("Subject"));

        assertThat(message.getEnvelopeFrom()).isEqualTo("bounces+%s@notices.example.org".formatted(delivery.id()));
        assertThat(ReturnAddress.delivery("<" + message.getEnvelopeFrom() + ">"))
                .contains(delivery.id());
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void a_subscribers_mail_carries_the_headers_and_the_link_of_one_click_unsubscribing() throws Exception {
        UUID subscription = UUID.randomUUID();
        WriteMail writeMail = new WriteMail(
                new InternetAddress(TestTransports.FROM),
                "",
                new SubscriberLinks(id -> URI.create("https://bridge.example.org/" + id)));

        MimeMessage message = writeMail.write(
                SESSION, AMessage.to(Channel.EMAIL, "reader@example.org", subscription), AMessage.saying("Subject"));

        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<https://bridge.example.org/%s>".formatted(subscription));
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void a_report_of_failure_is_a_bounce_with_its_reason() throws MessagingException, IOException {
        UUID delivery = UUID.randomUUID();

        Optional<Receipt> receipt = ReturnedMail.receipt(report(delivery, "failed"));

        assertThat(receipt)
                .contains(new Receipt(
                        delivery,
                        DeliveryState.BOUNCED,
                        "Returned by the reader's mail server: 550 5.1.1 No such user here",
                        true));
    }

    @Test
    void a_report_of_a_delay_an_automatic_answer_and_a_strangers_mail_say_nothing()
            throws MessagingException, IOException {
        MimeMessage automatic = new MimeMessage(SESSION);
        automatic.setHeader("To", "bounces+%s@notices.example.org".formatted(UUID.randomUUID()));
        automatic.setHeader("Auto-Submitted", "auto-replied");
        automatic.setText("I am on leave.");
        MimeMessage stranger = report(UUID.randomUUID(), "failed");
        stranger.setHeader("To", "bounces@notices.example.org");

        assertThat(ReturnedMail.receipt(report(UUID.randomUUID(), "delayed"))).isEmpty();
        assertThat(ReturnedMail.receipt(automatic)).isEmpty();
        assertThat(ReturnedMail.receipt(stranger)).isEmpty();
    }

    @Test
    void the_mailbox_is_read_once_message_by_message() throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser("bounces@notices.example.org", "bounces", "word");
            user.deliver(report(UUID.randomUUID(), "failed"));
            user.deliver(report(UUID.randomUUID(), "delayed"));
            BounceMailbox mailbox =
                    new BounceMailbox("127.0.0.1", server.getImap().getPort(), "imap", "bounces", "word", "INBOX");
            int[] receipts = {0};
            ReadReturnedMail reading = new ReadReturnedMail(mailbox, receipt -> receipts[0]++);

            reading.run();
            reading.run();

            assertThat(receipts[0]).isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @MethodSource("endless")
    void whatever_a_mail_does_the_next_is_read(String mail) throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            // given
            UUID delivery = UUID.randomUUID();
            GreenMailUser user = server.setUser("bounces@notices.example.org", "bounces", "word");
            user.deliver(new MimeMessage(
                    SESSION, new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
            user.deliver(report(delivery, "failed"));
            List<UUID> returned = new ArrayList<>();
            ReadReturnedMail reading = reading(server, receipt -> returned.add(receipt.delivery()));

            // when
            reading.run();
            reading.run();

            // then
            assertThat(returned).containsOnlyOnce(delivery);
        } finally {
            server.stop();
        }
    }

    private static Stream<String> endless() {
        String to = "To: bounces+%s@notices.example.org\n".formatted(UUID.randomUUID());
        String report = to + "Subject: Undelivered mail\nContent-Type: multipart/report; boundary=b\n\n--b\n\nx\n--b\n"
                + "Content-Type: message/delivery-status\n\nAction: failed\nDiagnostic-Code: smtp; 550 no\n";
        return Stream.of(
                report + " x\n".repeat(20_000) + "--b--\n",
                to + "Subject: " + "Re: ".repeat(5_000) + "Notice\n\nHello.\n",
                to + "Subject: " + "[a]".repeat(5_000) + "Notice\n\nHello.\n",
                to + "Subject: " + "Re:\n ".repeat(5_000) + "Notice\n\nHello.\n",
                to + "Subject: Notice\n\n" + "deliver".repeat(9_000) + "\n");
    }

    @Test
    void a_return_that_cannot_be_recorded_now_is_recorded_later_and_stops_no_other() throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            // given
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            GreenMailUser user = server.setUser("bounces@notices.example.org", "bounces", "word");
            user.deliver(report(first, "failed"));
            user.deliver(report(second, "failed"));
            List<UUID> recorded = new ArrayList<>();
            int[] tries = {0};
            ReadReturnedMail reading = reading(server, receipt -> {
                if (tries[0]++ == 0) {
                    throw new IllegalStateException("The database is away");
                }
                recorded.add(receipt.delivery());
            });

            // when
            reading.run();
            List<UUID> atFirst = List.copyOf(recorded);
            reading.run();

            // then
            assertThat(atFirst).containsExactly(second);
            assertThat(recorded).containsExactly(second, first);
        } finally {
            server.stop();
        }
    }

    private static ReadReturnedMail reading(GreenMail server, Consumer<Receipt> record) {
        return new ReadReturnedMail(
                new BounceMailbox("127.0.0.1", server.getImap().getPort(), "imap", "bounces", "word", "INBOX"), record);
    }

    private static MimeMessage report(UUID delivery, String action) throws MessagingException {
        String text = """
                From: postmaster@example.org
                To: bounces+%s@notices.example.org
                Subject: Undelivered mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                Final-Recipient: rfc822; reader@example.org
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such user here

                --b--
                """.formatted(delivery, action).replace("\n", "\r\n");
        return new MimeMessage(SESSION, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
