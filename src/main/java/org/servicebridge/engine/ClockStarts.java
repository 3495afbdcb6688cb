package org.servicebridge.engine;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was started by the clock. */
@Repository
class ClockStarts {

    private final JdbcClient database;

    ClockStarts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes the start for this transaction; another node that wants the same waits for its end.
     *
     * @return false where it was started before
     */
    boolean take(String key, String process, Instant due, Instant now) {
        return database.sql("""
                                insert into clock_start (key, process, due_at, started_at)
                                values (:key, :process, :due, :now) on conflict do nothing
                                """)
                        .param("key", key)
                        .param("process", process)
                        .param("due", Timestamp.from(due))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
