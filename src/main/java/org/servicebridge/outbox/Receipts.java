package org.servicebridge.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries of which a provider may still say what became of them. */
@Repository
class Receipts {

    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    /** Notes the end that a receipt names; one that comes before we noted the sending counts, too. Empty where it changes nothing. */
    Optional<Settled> settle(Receipt receipt, Instant now) {
        return database.sql("""
                        update delivery set state = :state, error = :words, ended_at = :now, lease_until = null,
                            receipt_due = null
                        where id = :id and (state in ('WAITING', 'SENT') or (state = 'FAILED' and :state = 'DELIVERED'))
                          and not exercise
                        returning notice, page, channel
                        """)
                .param("state", receipt.state().name())
                .param("words", receipt.words())
                .param("now", Timestamp.from(now))
                .param("id", receipt.delivery())
                .query(Settled.class)
                .optional();
    }

    /** Nothing more will come. */
    void close(UUID delivery) {
        database.sql("update delivery set receipt_due = null where id = :id and state = 'SENT'")
                .param("id", delivery)
                .update();
    }

    /** Gives up waiting: it was sent, and that is all there is to know. */
    void giveUp(UUID delivery, String words) {
        database.sql("update delivery set receipt_due = null, error = :words where id = :id and state = 'SENT'")
                .param("words", words)
                .param("id", delivery)
                .update();
    }

    /** Takes deliveries whose receipt is due, and puts off their next turn, longer and longer: no other node asks meanwhile. */
    List<Delivery> claim(int most, Instant now) {
        return database.sql("""
                        with due as materialized (
                            select id from delivery where receipt_due <= :now
                            order by receipt_due limit :most for update skip locked)
                        update delivery d set receipt_due = cast(:now as timestamptz)
                            + greatest(interval '5 minutes', least(interval '1 hour', (:now - d.ended_at) / 2))
                        from due where d.id = due.id returning d.*
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    /** A delivery whose end a receipt has named. */
    record Settled(@Nullable UUID notice, @Nullable UUID page, Channel channel) {}
}
