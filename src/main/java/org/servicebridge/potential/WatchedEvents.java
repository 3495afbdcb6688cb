package org.servicebridge.potential;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All events under watch, and those that were (INV-8). */
@Repository
class WatchedEvents {

    private final JdbcClient database;

    WatchedEvents(JdbcClient database) {
        this.database = database;
    }

    /** Begins a watch; gives its reference. */
    String add(WatchedEvent event, Actor by) {
        return WatchedEvent.reference(database.sql("""
                        insert into watched_event (origin, report, severity, service, summary, begun_at, begun_by, ask_at)
                        values (:origin, :report, :severity, :service, :summary, :begunAt, :by, :askAt) returning id
                        """)
                .param("origin", event.origin())
                .param("report", event.report())
                .param("severity", event.severity())
                .param("service", event.service())
                .param("summary", event.summary())
                .param("begunAt", Timestamp.from(event.begunAt()))
                .param("by", by.id())
                .param("askAt", Timestamp.from(event.askAt()))
                .query(Long.class)
                .single());
    }

    WatchedEvent get(String reference) {
        return get(reference, "");
    }

    /** Has whoever else answers wait until the transaction ends. */
    WatchedEvent lock(String reference) {
        return get(reference, " for update");
    }

    private WatchedEvent get(String reference, String how) {
        return database.sql("select * from watched_event where id = :id" + how)
                .param("id", WatchedEvent.id(reference))
                .query(WatchedEvent.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such event under watch."));
    }

    /** All that are under watch, the first to be asked about first. */
    List<WatchedEvent> open() {
        return database.sql("select * from watched_event where ended_at is null order by ask_at, id")
                .query(WatchedEvent.class)
                .list();
    }

    /** What the provider has said so far, the first first. */
    List<WatchedEvent.Answer> answers(WatchedEvent event) {
        return database.sql("select * from watched_event_answer where event = :id order by id")
                .param("id", event.id())
                .query(WatchedEvent.Answer.class)
                .list();
    }

    void answered(
            WatchedEvent event,
            WatchAnswer outcome,
            String said,
            @Nullable Instant askAgainAt,
            Instant due,
            Actor by,
            Instant now) {
        database.sql("""
                        insert into watched_event_answer (event, outcome, said, ask_again_at, due_at, answered_at, answered_by)
                        values (:event, :outcome, :said, :again, :due, :now, :by)
                        """)
                .param("event", event.id())
                .param("outcome", outcome.code())
                .param("said", said)
                .param("again", askAgainAt == null ? null : Timestamp.from(askAgainAt))
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(now))
                .param("by", by.id())
                .update();
        database.sql("""
                        update watched_event set ask_at = coalesce(:again, ask_at), outcome = :outcome, ended_at = :ended
                        where id = :event
                        """)
                .param("again", askAgainAt == null ? null : Timestamp.from(askAgainAt))
                .param("outcome", outcome.code())
                .param("ended", askAgainAt == null ? Timestamp.from(now) : null)
                .param("event", event.id())
                .update();
    }

    void becomes(WatchedEvent event, String incident) {
        database.sql("update watched_event set incident = :incident where id = :id")
                .param("incident", incident)
                .param("id", event.id())
                .update();
    }
}
