package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that are no notices. Their texts are kept until they have left, and where they cannot leave. */
@Repository
class Letters {

    /** Behind every notice; their lane is their own, so that they do leave. */
    private static final int SEVERITY = 9;

    private final JdbcClient database;

    Letters(JdbcClient database) {
        this.database = database;
    }

    void add(String purpose, Recipient to, String subject, String text, String html, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into delivery (id, channel, recipient, address, severity, exercise, state, next_attempt_at,
                            queued_at)
                        values (:id, :channel, :recipient, :address, :severity, false, 'WAITING', :now, :now)
                        """)
                .param("id", id)
                .param("channel", to.channel().name())
                .param("recipient", to.name())
                .param("address", to.address())
                .param("severity", SEVERITY)
                .param("now", Timestamp.from(now))
                .update();
        database.sql("""
                        insert into letter (delivery, purpose, subject, body_text, body_html, written_at)
                        values (:id, :purpose, :subject, :text, :html, :now)
                        """)
                .param("id", id)
                .param("purpose", purpose)
                .param("subject", subject)
                .param("text", text)
                .param("html", html)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @throws java.util.NoSuchElementException where the delivery is of a notice, or its letter has left */
    Letter of(UUID delivery) {
        return database.sql("select * from letter where delivery = :delivery")
                .param("delivery", delivery)
                .query(Letter.class)
                .optional()
                .orElseThrow();
    }

    /** Takes the text away: a letter may carry a link that is for its reader alone. */
    void forget(UUID delivery) {
        database.sql("delete from letter where delivery = :delivery")
                .param("delivery", delivery)
                .update();
    }
}
