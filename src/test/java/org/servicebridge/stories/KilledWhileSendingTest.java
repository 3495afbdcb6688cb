package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicebridge.outbox.transport.NotifyStub;

/** The application is killed while a notice leaves: nothing is lost, and nothing is doubled that a provider can prevent. */
@Tag("process")
class KilledWhileSendingTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SMS = "00000000-0000-0000-0000-000000000001";
    private static final String EMAIL = "00000000-0000-0000-0000-000000000002";

    private final NotifyStub provider = new NotifyStub();
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ChildApplication application;

    @BeforeEach
    void start() throws IOException {
        mailServer.start();
        application = ChildApplication.launched(
                "--service-bridge.notify.api-key="
                        + "tests-00000000-0000-0000-0000-000000000001-00000000-0000-0000-0000-000000000002",
                "--service-bridge.notify.base-url=" + provider.url(),
                "--service-bridge.notify.sms-template-id=00000000-0000-0000-0000-00000000aaaa",
                "--service-bridge.mail.from=bridge@notices.example.org",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailServer.getSmtp().getPort());
        application.awaitReady();
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        application.end();
        mailServer.stop();
        provider.close();
    }

    @Test
    void notify_is_asked_before_a_second_sending_and_a_mail_sent_twice_is_one_to_its_reader() throws Exception {
        // given
        provider.keepsSilent();
        queueANotice();
        ChildApplication.await(
                SOON, () -> provider.texts().size() == 1 && state(EMAIL).equals("SENT"));

        // when
        application.kill();
        execute("update delivery set lease_until = now() - interval '1 second' where id = '%s'".formatted(SMS));
        execute("update delivery set state = 'WAITING', lease_until = now() - interval '1 second' where id = '%s'"
                .formatted(EMAIL));
        provider.takes();
        provider.knows("sending");
        application.start();

        // then
        ChildApplication.await(
                SOON, () -> state(SMS).equals("SENT") && state(EMAIL).equals("SENT"));
        assertThat(provider.texts()).hasSize(1);
        assertThat(mailServer.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsExactly(
                        "<%s@notices.example.org>".formatted(EMAIL), "<%s@notices.example.org>".formatted(EMAIL));
    }

    /** Straight into the outbox: how it gets there is told elsewhere. */
    private void queueANotice() throws IOException, SQLException {
        execute("""
                insert into incident (reference, state, reported_by, exercise, service_name, summary, kinds, sites,
                    linked_references, severity, clinical_risk, patient_harmed, security_risk, communications, reported_at)
                values ('HSSI-900001', 'MANAGED', 'desk', false, 'Spine Core', 'Smartcard log-in fails', '{}', '{}',
                    '{}', 1, false, false, false, 'ALLOWED', now())
                """);
        execute("""
                insert into notice (id, incident, kind, state, severity, exercise, what_is_known, user_impact, location,
                    drafted_by, drafted_at, release_needed, issued_by, issued_at, subject, body_text, body_html, sms_text)
                values (gen_random_uuid(), 'HSSI-900001', 'FIRST', 'QUEUED', 1, false, 'known', 'impact', 'Leeds',
                    'bridge', now(), false, 'bridge', now(), 'Subject', 'Text', '<p>Text</p>', 'Log-in fails.')
                """);
        execute("""
                insert into delivery (id, notice, channel, recipient, address, severity, exercise, state, next_attempt_at)
                select '%s'::uuid, id, 'SMS', 'On call', '07700 900123', 1, false, 'WAITING', now() from notice
                union all
                select '%s'::uuid, id, 'EMAIL', 'A reader', 'reader@example.org', 1, false, 'WAITING', now() from notice
                """.formatted(SMS, EMAIL));
    }

    private String state(String delivery) {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select state from delivery where id = '%s'".formatted(delivery))) {
            return row.next() ? row.getString(1) : "";
        } catch (IOException | SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void execute(String sql) throws IOException, SQLException {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
