package org.servicebridge.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of letters and pages. They are kept until they have left, and where they cannot leave. */
@Repository
class Letters {

    private final JdbcClient database;

    Letters(JdbcClient database) {
        this.database = database;
    }

    /** @param bare what leaves in their place once what they tell of is restricted; null where nothing then leaves */
    void add(List<UUID> deliveries, Parcel.Words words, Parcel.@Nullable Words bare, Instant now) {
        database.sql("""
                        insert into letter (delivery, purpose, subject, body_text, body_html, written_at,
                            bare_subject, bare_text, bare_html,
                            webhook, bare_webhook)
                        select unnest(cast(:deliveries as uuid[])), :purpose, :subject, :text, :html, :now,
                            :bareSubject, :bareText, :bareHtml, :webhook, :bareWebhook
                        """)
                .param("deliveries", Deliveries.ids(deliveries))
                .param("purpose", words.purpose())
                .param("subject", words.subject())
                .param("text", words.text())
                .param("html", words.html())
                .param("now", Timestamp.from(now))
                .param("bareSubject", bare == null ? null : bare.subject())
                .param("bareText", bare == null ? null : bare.text())
                .param("bareHtml", bare == null ? null : bare.html())
                .param("webhook", words.webhook())
                .param("bareWebhook", bare == null ? null : bare.webhook())
                .update();
    }

    /** Puts the bare words in the place of the others; false where there are none. */
    boolean makeBare(UUID delivery) {
        return database.sql("""
                        update letter set subject = bare_subject, body_text = bare_text, body_html = bare_html,
                            webhook = bare_webhook
                        where delivery = :delivery and bare_subject is not null
                        """).param("delivery", delivery).update() > 0;
    }

    /** @throws java.util.NoSuchElementException where the delivery is of a notice, or its letter has left */
    Content of(UUID delivery) {
        return database.sql("select * from letter where delivery = :delivery")
                .param("delivery", delivery)
                .query((row, number) -> new Content(
                        row.getString("purpose"),
                        null,
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"),
                        row.getString("body_text"),
                        row.getString("webhook")))
                .optional()
                .orElseThrow();
    }

    /** Takes the text away: a letter may carry a link that is for its reader alone. */
    void forget(UUID delivery) {
        database.sql("delete from letter where delivery = :delivery")
                .param("delivery", delivery)
                .update();
    }

    void forgetBefore(Instant limit) {
        database.sql("delete from letter where written_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
