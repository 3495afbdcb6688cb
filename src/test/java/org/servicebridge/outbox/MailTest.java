package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.Notices;
import org.servicebridge.communication.Notifying;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
class MailTest {

    @Autowired
    private Notifying given;

    @Autowired
    private Outbox unconfigured;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Notices notices;

    @Autowired
    private Senders senders;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
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
    void each_reader_gets_one_message_with_text_html_and_a_stable_id() throws Exception {
        senders.sender(mailServer.getSmtp().getPort()).sendDue();
        senders.sender(mailServer.getSmtp().getPort()).sendDue();

        List<Delivery> sent = sentDeliveries();
        assertThat(sent).extracting(Delivery::state).containsOnly(DeliveryState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(4);
        MimeMessage message = Mailbox.of(mailServer).to("spine-users@example.org");
        Delivery delivery = sent.stream()
                .filter(each -> each.address().startsWith("spine-users"))
                .findFirst()
                .orElseThrow();
        assertThat(message.getSubject()).isEqualTo(hssi + " Severity 1 Spine Core: users cannot sign in (new)");
        assertThat(message.getFrom()[0]).hasToString(TestTransports.FROM);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getMessageID()).isEqualTo("<%s@notices.example.org>".formatted(delivery.id()));
        assertThat(delivery.providerReference()).isEqualTo(message.getMessageID());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getWholeMessage(message))
                .contains("text/plain", "text/html", "Next update: by 11:00am", "Where: Multiple Spine Core Users");
        assertThat(given.lastEntry(hssi)).isEqualTo("First notice: 4 email sent.");
    }

    @Test
    void recipients_refused_for_good_are_rejected_at_once_and_the_others_get_theirs() throws Exception {
        try (RefusingMailServer refusing = new RefusingMailServer("-", "550 5.1.1 No such user")) {
            database.sql(
                            "update delivery set address = 'board@example.org' where address = 'operations-board@example.org'")
                    .update();
            database.sql(
                            "update delivery set address = 'teams@example.org' where address = 'regional-teams@example.org'")
                    .update();

            senders.sender(refusing.port()).sendDue();

            assertThat(refusing.accepted()).containsExactlyInAnyOrder("board@example.org", "teams@example.org");
            assertThat(given.lastEntry(hssi)).isEqualTo("First notice: 2 email sent, 2 email rejected.");
            assertThat(sentDeliveries())
                    .filteredOn(each -> each.state() == DeliveryState.REJECTED)
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each.error()).contains("No such user"));
        }
    }

    @Test
    void without_a_mail_server_the_message_is_kept_and_says_so() {
        unconfigured.sendDue();

        assertThat(sentDeliveries()).extracting(Delivery::state).containsOnly(DeliveryState.NOT_SENT);
        assertThat(sentDeliveries()).extracting(Delivery::error).containsOnly("not sent: no mail server configured");
        assertThat(given.timeline(hssi)).containsExactly("notice-queued", "nobody-reached");
    }

    @Test
    void an_exercise_says_so_on_each_message_and_none_leaves() {
        senders.sender(mailServer.getSmtp().getPort()).sendDue();
        String exercise = given.anHssi("service-bridge", "service-bridge", Flags.NONE, true);
        given.queued(exercise);

        senders.sender(mailServer.getSmtp().getPort()).sendDue();

        Notice notice = notices.last(exercise).orElseThrow();
        assertThat(notice.subject()).startsWith("EXERCISE " + exercise);
        assertThat(notice.bodyText()).startsWith("EXERCISE: this is an exercise.");
        assertThat(notice.bodyHtml()).contains("<strong>EXERCISE</strong>");
        assertThat(outcomes.deliveries(ParcelKind.NOTICE, notice.id()))
                .hasSize(4)
                .extracting(Delivery::state)
                .containsOnly(DeliveryState.RECORDED);
        assertThat(mailServer.getReceivedMessages()).hasSize(4);
    }

    @Test
    @Transactional
    void a_reader_without_a_proper_address_is_rejected_without_being_tried() {
        database.sql("update delivery set address = 'no address' where address = 'spine-users@example.org'")
                .update();

        senders.sender(mailServer.getSmtp().getPort()).sendDue();

        assertThat(sentDeliveries())
                .filteredOn(each -> each.state() == DeliveryState.REJECTED)
                .extracting(Delivery::error)
                .containsExactly("no address is no email address.");
    }

    @Test
    void markup_and_line_breaks_that_somebody_typed_stay_text() {
        String typed = given.anHssi();
        Incident incident = given.incident(typed);
        incident.describe(Notifying.dataSet("down\r\nBcc: x@example.org <script>alert(1)</script>", clock.instant()));
        given.save(incident);
        given.queued(typed);

        Notice notice = notices.last(typed).orElseThrow();

        assertThat(notice.subject()).contains("down Bcc: x@example.org").doesNotContain("\n", "\r");
        assertThat(notice.bodyHtml()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void a_mail_server_that_does_not_answer_holds_nobody_up_for_long(
            @Value("${spring.mail.properties.mail.smtp.connectiontimeout}") int connecting,
            @Value("${spring.mail.properties.mail.smtp.timeout}") int reading,
            @Value("${spring.mail.properties.mail.smtp.writetimeout}") int writing) {
        assertThat(List.of(connecting, reading, writing))
                .allSatisfy(limit -> assertThat(limit).isBetween(1, 10_000));
    }

    private List<Delivery> sentDeliveries() {
        return notices.of(hssi).get(0).deliveries();
    }
}
