package org.servicebridge.stories;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A notice of two messages, put straight into the outbox of a child application: how it gets there is told elsewhere. */
final class LeavingNotice {

    static final String SMS = "00000000-0000-0000-0000-000000000001";
    static final String EMAIL = "00000000-0000-0000-0000-000000000002";

    private final ChildApplication application;

    LeavingNotice(ChildApplication application) {
        this.application = application;
    }

    void queued() throws IOException, SQLException {
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

    /** Both stand as they may where the application ended before it had noted that the mail is sent. */
    void isNotKnownToHaveLeft() throws IOException, SQLException {
        execute("update delivery set lease_until = now() - interval '1 second' where id = '%s'".formatted(SMS));
        execute("update delivery set state = 'WAITING', lease_until = now() - interval '1 second' where id = '%s'"
                .formatted(EMAIL));
    }

    String state(String delivery) {
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
