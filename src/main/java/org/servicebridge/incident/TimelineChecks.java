package org.servicebridge.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the nightly check found of each timeline, and which are to be looked at next. */
@Repository
public class TimelineChecks {

    private final JdbcClient database;

    TimelineChecks(JdbcClient database) {
        this.database = database;
    }

    /** The timelines that were not as they had been written when they were last checked. */
    public List<BrokenTimeline> broken() {
        return database.sql("""
                        select incident, broken_at, checked_at from timeline_check
                        where broken_at is not null order by incident
                        """).query(BrokenTimeline.class).list();
    }

    /**
     * Since when the timeline waits that was not checked for longest: since its last check, or since its incident was reported
     * where none has succeeded yet. Empty where there is no incident.
     */
    Optional<Instant> waitingSince() {
        return database.sql("""
                        select min(coalesce(timeline_check.checked_at, incident.reported_at))
                        from incident left join timeline_check on timeline_check.incident = incident.reference
                        """).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** The next incidents by reference, a page at a time. */
    List<String> incidentsAfter(String reference, int most) {
        return database.sql("select reference from incident where reference > :after order by reference limit :most")
                .param("after", reference)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** The head that the last check saw; a timeline that does not hold keeps the one from before. */
    ChainHead seen(String reference) {
        return database.sql("select sequence, hash from timeline_check where incident = :incident")
                .param("incident", reference)
                .query(ChainHead.class)
                .optional()
                .orElse(ChainHead.START);
    }

    void keep(String reference, ChainHead seen, @Nullable Integer brokenAt, Instant now) {
        database.sql("""
                        insert into timeline_check (incident, sequence, hash, broken_at, checked_at)
                        values (:incident, :sequence, :hash, :broken, :now)
                        on conflict (incident) do update set sequence = :sequence, hash = :hash, broken_at = :broken,
                            checked_at = :now
                        """)
                .param("incident", reference)
                .param("sequence", seen.sequence())
                .param("hash", seen.hash())
                .param("broken", brokenAt)
                .param("now", Timestamp.from(now))
                .update();
    }
}
