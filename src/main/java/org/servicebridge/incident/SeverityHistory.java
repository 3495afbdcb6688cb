package org.servicebridge.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every severity that was ever advised, scored, said by the provider or set, with who, when and why (INV-4, SEV-3). */
@Repository
public class SeverityHistory {

    private final JdbcClient database;
    private final Clock clock;

    SeverityHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param source {@code advice}, {@code provider}, {@code person} or {@code score} */
    public void add(String reference, int severity, String source, Actor actor, @Nullable String reason) {
        database.sql("""
                        insert into severity_change (incident, changed_at, severity, source, changed_by, reason)
                        values (:incident, :at, :severity, :source, :by, :reason)
                        """)
                .param("incident", reference)
                .param("at", Timestamp.from(clock.instant()))
                .param("severity", severity)
                .param("source", source)
                .param("by", actor.id())
                .param("reason", reason)
                .update();
    }

    public List<Change> of(String reference) {
        return database.sql("select changed_at, severity, source, changed_by, reason from severity_change"
                        + " where incident = :incident order by changed_at")
                .param("incident", reference)
                .query(Change.class)
                .list();
    }

    /** One severity 1 to 5, by whom and why. */
    public record Change(
            Instant changedAt,
            int severity,
            String source,
            String changedBy,
            @Nullable String reason) {}
}
