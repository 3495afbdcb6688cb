package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes back from the outbox what has not been sent yet. */
@Repository
class WithheldDeliveries {

    private final JdbcClient database;

    WithheldDeliveries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Withholds every delivery of the incident that still waits. A notice of which nothing went out is over with that: nobody is
     * asked to reach its readers another way.
     *
     * @return how many were withheld
     */
    int withhold(String reference, String why, Instant now) {
        int withheld = database.sql("""
                        update delivery set state = 'WITHHELD', error = :why, ended_at = :now, lease_until = null
                        where state = 'WAITING' and notice in (select id from notice where incident = :incident)
                        """)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .param("incident", reference)
                .update();
        database.sql("""
                        update notice n set concluded_at = :now
                        where incident = :incident and state = 'QUEUED' and concluded_at is null
                          and not exists (select from delivery d where d.notice = n.id and d.state <> 'WITHHELD')
                        """)
                .param("now", Timestamp.from(now))
                .param("incident", reference)
                .update();
        return withheld;
    }
}
