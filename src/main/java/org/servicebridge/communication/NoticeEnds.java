package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which notices are in the outbox, or had something come back, and whether their end has been told. */
@Repository
class NoticeEnds {

    private final JdbcClient database;

    NoticeEnds(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notices in the outbox of whose end nobody has been told yet, and those of which something came back before this
     * moment, the oldest first.
     */
    List<UUID> untold(Instant moment) {
        return database.sql("""
                        select id from (
                            select id, issued_at from notice where state = 'QUEUED' and concluded_at is null
                            union all
                            select id, issued_at from notice where bounced_at <= :moment) as untold
                        order by issued_at
                        """)
                .param("moment", Timestamp.from(moment))
                .query(UUID.class)
                .list();
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

    /** True where there was something to tell. */
    boolean toldOfBounces(UUID notice) {
        return database.sql("update notice set bounced_at = null where id = :id and bounced_at is not null")
                        .param("id", notice)
                        .update()
                > 0;
    }
}
