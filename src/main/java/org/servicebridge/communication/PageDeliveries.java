package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of pages: letters by email or SMS that belong to an incident. */
@Repository
class PageDeliveries {

    /** In front of every notice: somebody is waited for. */
    private static final int SEVERITY = 0;

    private final JdbcClient database;

    PageDeliveries(JdbcClient database) {
        this.database = database;
    }

    void add(UUID page, boolean exercise, Recipient to, String subject, String text, String html, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into delivery (id, page, channel, recipient, address, severity, exercise, state,
                            next_attempt_at, queued_at)
                        values (:id, :page, :channel, :recipient, :address, :severity, :exercise, 'WAITING', :now, :now)
                        """)
                .param("id", id)
                .param("page", page)
                .param("channel", to.channel().name())
                .param("recipient", to.name())
                .param("address", to.address())
                .param("severity", SEVERITY)
                .param("exercise", exercise)
                .param("now", Timestamp.from(now))
                .update();
        database.sql("""
                        insert into letter (delivery, purpose, subject, body_text, body_html, written_at)
                        values (:id, 'page', :subject, :text, :html, :now)
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("text", text)
                .param("html", html)
                .param("now", Timestamp.from(now))
                .update();
    }

    void withhold(UUID page, Instant now) {
        database.sql("""
                        update delivery set state = 'WITHHELD', error = 'Not needed any more.', ended_at = :now,
                            lease_until = null
                        where page = :page and state = 'WAITING'
                        """).param("now", Timestamp.from(now)).param("page", page).update();
    }

    /** Pages of which no message waits any more, but whose outcome nobody has been told yet. */
    List<Ended> toConclude() {
        return database.sql("""
                        select id, incident from page p where concluded_at is null
                          and not exists (select from delivery d where d.page = p.id and d.state = 'WAITING')
                        order by paged_at
                        """).query(Ended.class).list();
    }

    /** A page, all of whose messages have ended. */
    record Ended(UUID id, String incident) {}
}
