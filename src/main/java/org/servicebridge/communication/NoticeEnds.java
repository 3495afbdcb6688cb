package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notices have come to an end in the outbox, whom they missed, and whether that has been told. */
@Repository
class NoticeEnds {

    private final JdbcClient database;

    NoticeEnds(JdbcClient database) {
        this.database = database;
    }

    /** Who was not reached, or not yet because of a fault, at most so many; what ended for good first. */
    List<Delivery> missed(UUID notice, int most) {
        return database.sql("""
                        select * from delivery
                        where notice = :notice
                          and (state in ('BOUNCED', 'REJECTED', 'FAILED', 'NOT_SENT')
                               or (state = 'WAITING' and error is not null))
                        order by state = 'WAITING', channel, recipient, id limit :most
                        """)
                .param("notice", notice)
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    /** Notices in the outbox of which no delivery waits any more, but whose outcome nobody has been told yet. */
    List<UUID> toConclude() {
        return database.sql("""
                        select id from notice n where state = 'QUEUED' and concluded_at is null
                          and not exists (select from delivery d where d.notice = n.id and d.state = 'WAITING')
                        order by issued_at
                        """).query(UUID.class).list();
    }

    /** True the first time only. */
    boolean conclude(UUID id, Instant now) {
        return database.sql("update notice set concluded_at = :now where id = :id and concluded_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Notes that a message of a concluded notice came back; before that its conclusion will tell. */
    void bounced(UUID notice, Instant now) {
        database.sql("""
                        update notice set bounced_at = :now
                        where id = :id and concluded_at is not null and bounced_at is null
                        """).param("now", Timestamp.from(now)).param("id", notice).update();
    }

    /** Notices of which something came back before this moment that nobody has been told of. */
    List<UUID> bouncedBefore(Instant moment) {
        return database.sql("select id from notice where bounced_at <= :moment order by bounced_at")
                .param("moment", Timestamp.from(moment))
                .query(UUID.class)
                .list();
    }

    /** True where there was something to tell. */
    boolean toldOfBounces(UUID notice) {
        return database.sql("update notice set bounced_at = null where id = :id and bounced_at is not null")
                        .param("id", notice)
                        .update()
                > 0;
    }
}
