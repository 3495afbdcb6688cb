package org.servicebridge.outbox.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Receipt;

/** What comes back to a delivery's own address is a failure, whatever program wrote it, unless it says otherwise. */
class ReturnedMailKindsTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final UUID DELIVERY = UUID.fromString("0b0c9f3e-6a58-4d1e-9f55-2f8c6a1d7e42");
    private static final String BACK = "bounces+" + DELIVERY + "@notices.example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // qmail and its kin: no report at all
                "From: MAILER-DAEMON@mx.example.com\nTo: %s\nSubject: failure notice\n\n"
                        + "Hi. This is the qmail-send program at mx.example.com.\nI'm afraid I wasn't able to deliver your message to the"
                        + " following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
                        + "<reader@example.com>:\n550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\n"
                        + "Subject: Prescriptions are delayed\n",
                // Exim
                "From: Mail Delivery System <Mailer-Daemon@mx.example.com>\nTo: %s\nX-Failed-Recipients: reader@example.com\n"
                        + "Auto-Submitted: auto-replied\nSubject: Mail delivery failed: returning message to sender\n\n"
                        + "This message was created automatically by mail delivery software.\n\nA message that you sent could not be"
                        + " delivered to one or more of its recipients. This is a permanent error.\n",
                // Exchange of old
                "From: postmaster@example.com\nTo: %s\nSubject: Undeliverable: Delay of appointments\n\nYour message did not reach some"
                        + " or all of the intended recipients.\n",
                // Domino
                "From: Postmaster@example.com\nTo: %s\nSubject: DELIVERY FAILURE: User reader (reader@example.com) not listed\n\nx\n",
                // a provider's own words in another language
                "From: <>\nTo: %s\nSubject: Unzustellbar: Hinweis\n\nDas Postfach gibt es nicht.\n",
                // nothing said at all
                "Delivered-To: %s\nSubject: \n\n\n",
                // a report whose action is written its own way
                "To: %s\nSubject: Returned mail\nMIME-Version: 1.0\nContent-Type: multipart/report; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: Failed (no such user)\n--b--\n",
                // a report without an action, by its status
                "To: %s\nSubject: Returned mail\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; reader@example.com\nStatus: 5.2.2\n--b--\n",
                // a broken one
                "To: %s\nSubject: Undelivered Mail Returned to Sender\nContent-Type: multipart/report; boundary=\"never\"\n\nno part\n",
                // sent on by a forwarder
                "To: <SRS0=ab12=XY=notices.example.org=%s>\nSubject: Returned mail: see transcript for details\n\n550 unknown user\n",
                // a report whose action nobody defined
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: bounced\nStatus: 4.2.2\n--b--\n",
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: rejected\nStatus: 4.2.2\n--b--\n",
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: undeliverable\nStatus: 4.2.2\n--b--\n",
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: error\nStatus: 4.2.2\n--b--\n",
                // a report of several readers, and one that belies its action
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: delivered\nStatus: 2.0.0\n\nAction: undeliverable\nStatus: 5.1.1\n--b--\n",
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction:\nStatus: 5.1.1\n--b--\n",
                // a server's headers of an automatic reply
                "From: postmaster@example.com\nTo: %s\nSubject: Notice\nX-Auto-Response-Suppress: All\n\nNo mailbox of that name.\n",
                "From: Reader Relay <relay@example.com>\nTo: %s\nSubject: Notice\nAuto-Submitted: auto-generated\n\n"
                        + "Your message was blocked by policy.\n",
                "From: Relay <relay@example.com>\nTo: %s\nSubject: Notice\nX-Auto-Response-Suppress: All\n\nremote host said: 550-5.1.1 x\n",
                "From: Relay <relay@example.com>\nTo: %s\nSubject: Delivery Status Notification (Failure)\nAuto-Submitted: auto-replied\n\nx\n",
                "From: Relay <relay@example.com>\nTo: %s\nSubject: Mail delivery failed\nAuto-Submitted: auto-replied\n\nx\n",
                "From: Relay <relay@example.com>\nTo: %s\nSubject: Undeliverable: Notice\nAuto-Submitted: auto-replied\n\nx\n",
                // a delivery in words that is none, or not to all
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Mail status\n\nYour message was not successfully delivered.\n",
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Mail status\n\nUnsuccessful delivery.\n",
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Mail status\n\nSuccessfully delivered to a@example.com.\nb@example.com: user unknown\n",
                // what is over, whatever else its text or the subject that it repeats says
                "From: postmaster@example.com\nTo: %s\nSubject: Undeliverable: First notice\n\nYou do not need to resend.\n",
                "From: postmaster@example.com\nTo: %s\nSubject: Undeliverable mail\n\nWe will keep trying the others.\n",
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Re: Delay\n\nI have given up on this address.\n",
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Delays to referrals\n\nThis is a permanent error. Giving up.\n",
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Re: HSSI-000042: Letters delayed\n\nNobody here.\n",
                "X-Original-To: %s\nTo: undisclosed-recipients:;\nSubject: Message blocked\n\nYour mail was blocked by policy.\n",
                "Received: from mx by host for <%s>; Fri, 27 Nov 2026 10:00:00 +0000\nSubject: mailbox full\n\nover quota\n"
            })
    void a_return_is_a_failure(String mail) throws MessagingException, IOException {
        assertThat(read(mail.formatted(BACK)).map(Receipt::state)).contains(DeliveryState.BOUNCED);
        assertThat(read(mail.formatted(BACK)).map(Receipt::delivery)).contains(DELIVERY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Mail Delivery System <Mailer-Daemon@mx>\nTo: %s\nSubject: Warning: message 1abc delayed 24 hours\n\n"
                        + "You do not need to resend. Delivery attempts will continue.\n",
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Warning: could not send message for past 4 hours\n\n"
                        + "THIS IS A WARNING MESSAGE ONLY\n450 4.2.0 try later\n",
                "From: Mail Delivery Subsystem <mailer-daemon@mx>\nTo: %s\nSubject: Delivery Status Notification (Delay)\n"
                        + "X-Failed-Recipients: reader@example.com\n\nMessage will be retried for 2 more day(s)\n",
                "From: postmaster@example.com\nTo: %s\nSubject: Delivery delayed: First notice\n\nNot yet.\n",
                "From: postmaster@example.com\nTo: %s\nSubject: Successful Mail Delivery Report\n\nx\n",
                // said in the text alone
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Mail status\n\nYour message was successfully delivered.\n",
                "From: MAILER-DAEMON@mx\nTo: %s\nSubject: Mail status\n\nThis is a read receipt.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Automatic reply: First notice\n\nI am away; if urgent ring 550 500.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Re: First notice\nAuto-Submitted: auto-replied\n\nI am away.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: =?utf-8?q?R=C3=A9ponse_automatique?=\n\nEn vacances.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Hello\nX-Autoreply: yes\n\nThank you for your mail.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Re: notice\n\nI am out of the office until Monday.\n",
                // an answer that has the words of a failure in it
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Automatic reply: Access rejected\n\nThe mailbox does not exist any more.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Re: Users rejected at sign-in\nAuto-Submitted: auto-replied\n\nYour mail was rejected by nobody.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Re: HSSI-000042: record does not exist for 500 users\nX-Autoreply: yes\n\nThank you.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Re: HSSI-000042: orders rejected, 500 users\n\nI am out of the office.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Re: Notice\n\nI am on annual leave until 5.1.2027; ring 01632 960 529 x8 or\n529 8001.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: [External] Automatic reply: Notice\n\nRing 01632 960 529 x8.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Notice\nX-Auto-Response-Suppress: All\n\nWe have your mail.\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Notice\nAuto-Submitted: auto-generated\n\nYour ticket is 4711; ring 01632 960 529 x8.\n",
                // the same in other languages
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Ateb awtomatig: x\n\n550 no such user\n",
                // Odpowiedź automatyczna
                "From: Reader <reader@example.com>\nTo: %s\nSubject: =?utf-8?q?Odpowied=C5=BA_automatyczna=3A_x?=\n\n550 no such user\n",
                // Automatické odpovědi
                "From: Reader <reader@example.com>\nTo: %s\nSubject: =?utf-8?q?Automatick=C3=A9_odpov=C4=9Bdi=3A_x?=\n\n550 no such user\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Automatische Antwort: x\n\n550 no such user\n",
                // Réponse automatique
                "From: Reader <reader@example.com>\nTo: %s\nSubject: =?utf-8?q?R=C3=A9ponse_automatique_=3A_x?=\n\n550 no such user\n",
                // Respuesta automática
                "From: Reader <reader@example.com>\nTo: %s\nSubject: =?utf-8?q?Respuesta_autom=C3=A1tica=3A_x?=\n\n550 no such user\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Risposta automatica: x\n\n550 no such user\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Automatisch antwoord: x\n\n550 no such user\n",
                // Resposta automática
                "From: Reader <reader@example.com>\nTo: %s\nSubject: =?utf-8?q?Resposta_autom=C3=A1tica=3A_x?=\n\n550 no such user\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: Automatiskt svar: x\n\n550 no such user\n",
                "From: Reader <reader@example.com>\nTo: %s\nSubject: AW: Abwesenheitsnotiz: x\n\n550 no such user\n",
                "To: %s\nSubject: Read: First notice\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
                        + "--b\n\nread\n--b\nContent-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n--b--\n",
                "To: %s\nSubject: Relay\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: relayed\nStatus: 2.1.9\n--b--\n",
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: expanded\nStatus: 2.0.0\n--b--\n",
                "To: %s\nSubject: Notice\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nAction: deferred\nStatus: 4.4.1\n--b--\n",
                "To: %s\nSubject: Delay\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\n"
                        + "Content-Type: message/delivery-status\n\nStatus: 4.4.1\n--b--\n",
                // a warning that tells of an error and goes on trying
                "From: mailer-daemon@mail.example.com\nTo: %s\nSubject: Delivery Status (Delay)\n\nTHIS IS A WARNING MESSAGE ONLY.\n"
                        + "Addresses with fatal errors: reader@example.com, code 421.\nMessage will be retried for 3 more day(s)\n",
                "From: mailer-daemon@mail.example.com\nTo: %s\nSubject: Mail status\n\nThis is a warning message only; you do not need to"
                        + " resend. The last try gave up after 30 s: 421 busy.\n",
                // a complaint without the form of one: it arrived
                "From: staff@example.com\nTo: %s\nSubject: complaint about message from 192.0.2.7\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: message/rfc822\n\nSubject: First notice\n\nx\n--b--\n",
                "From: abuse@example.com\nTo: %s\nSubject: Spam report\n\nA reader has marked this as unwanted.\n",
                // what a sending service notes
                "From: no-reply@example.com\nTo: %s\nSubject: Notification Message\n\n{\"notificationType\":\"Complaint\",\"mail\":{}}\n",
                "From: no-reply@example.com\nTo: %s\nSubject: Notification Message\n\n{\"eventType\": \"Delivery\", \"delivery\":"
                        + "{\"smtpResponse\":\"250 2.6.0 accepted\"}}\n"
            })
    void a_delay_an_arrival_and_a_programs_answer_are_none(String mail) throws MessagingException, IOException {
        assertThat(read(mail.formatted(BACK))).isEmpty();
    }

    @Test
    void a_server_that_answers_elsewhere_is_known_by_the_mail_that_it_quotes() throws MessagingException, IOException {
        String quoting = "From: %s\nTo: notices@notices.example.org\nSubject: failure notice\n\nunknown user\n\n"
                + "--- Below this line is a copy of the message.\n\nMessage-ID: <" + DELIVERY
                + "@notices.example.org>\n";

        assertThat(read(quoting.formatted("MAILER-DAEMON@mx.example.com")).map(Receipt::delivery))
                .contains(DELIVERY);
        assertThat(read(quoting.formatted("Reader <reader@example.com>")))
                .as("a person's reply")
                .isEmpty();
    }

    @Test
    void the_reason_is_what_the_server_said() throws MessagingException, IOException {
        String folded = "To: " + BACK + "\nContent-Type: multipart/report; boundary=b\n\n--b\n\nx\n--b\n"
                + "Content-Type: message/delivery-status\n\nAction: failed\nDiagnostic-Code: smtp; 550-5.7.1 Blocked\n"
                + "    550 see policy\n--b--\n";
        String plain = "To: " + BACK + "\nSubject: failure notice\n\n<reader@example.com>:\n552 5.2.2 Mailbox full\n";
        String silent = "To: " + BACK + "\nSubject: Returned\n\nSorry.\n";

        assertThat(read(folded).map(Receipt::words))
                .contains("Returned by the reader's mail server: 550-5.7.1 Blocked 550 see policy");
        assertThat(read(plain).map(Receipt::words))
                .contains("Returned by the reader's mail server: 552 5.2.2 Mailbox full");
        assertThat(read(silent).map(Receipt::words)).contains("Returned by the reader's mail server: Returned");
    }

    private static Optional<Receipt> read(String mail) throws MessagingException, IOException {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return ReturnedMail.receipt(new MimeMessage(SESSION, new ByteArrayInputStream(bytes)));
    }
}
