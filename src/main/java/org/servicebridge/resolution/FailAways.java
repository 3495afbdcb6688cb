package org.servicebridge.resolution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which fail-away steps were agreed beforehand, and what was done with them (BRG-6). */
@Repository
public class FailAways {

    private final JdbcClient database;

    FailAways(JdbcClient database) {
        this.database = database;
    }

    /** What the catalogue names for a service of the organisation itself. */
    Optional<String> agreed(@Nullable String service) {
        return database.sql("""
                        select s.fail_away from service s join provider p on p.code = s.provider
                        where s.code = :service and p.internal and s.fail_away is not null
                        """).param("service", service).query(String.class).optional();
    }

    /** The one that was asked for last. */
    public Optional<FailAway> of(String reference) {
        return database.sql("""
                        select service, replaced, steps, done, words, said_by, ended_at from fail_away
                        where incident = :incident order by id desc limit 1
                        """)
                .param("incident", reference)
                .query(FailAway.class)
                .optional();
    }

    void ask(String reference, String service, String steps, Instant at) {
        database.sql("""
                        insert into fail_away (incident, service, steps, asked_at)
                        values (:incident, :service, :steps, :at)
                        """)
                .param("incident", reference)
                .param("service", service)
                .param("steps", steps)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(String reference, boolean done, String words, @Nullable String by, Instant at) {
        database.sql("""
                        update fail_away set done = :done, words = :words, said_by = :by, ended_at = :at
                        where incident = :incident and ended_at is null
                        """)
                .param("done", done)
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("incident", reference)
                .update();
    }

    /** It was asked for a service that did not fail. */
    void replace(String reference, String words, Instant at) {
        database.sql("""
                        update fail_away
                        set replaced = true, done = coalesce(done, false), words = coalesce(words, :words),
                            said_by = coalesce(said_by, 'system'), ended_at = coalesce(ended_at, :at)
                        where incident = :incident and not replaced
                        """)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("incident", reference)
                .update();
    }

    /**
     * The fail-away of one HSSI.
     *
     * @param service which failed, as far as was known
     * @param replaced whether another service failed instead
     * @param done whether it was carried out; null while it is asked for
     * @param words what was done, or why it was not
     */
    public record FailAway(
            String service,
            boolean replaced,
            String steps,
            @Nullable Boolean done,
            @Nullable String words,
            @Nullable String saidBy,
            @Nullable Instant endedAt) {}
}
