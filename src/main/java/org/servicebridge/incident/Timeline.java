package org.servicebridge.incident;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.servicebridge.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened, when it happened, when it was learned and who said so. Entries are only ever added, one hash chain an
 * incident; the caller holds the incident's lock, so the sequence has no gaps.
 */
@Repository
public class Timeline {

    private final JdbcClient database;
    private final TimelineChecks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Timeline(JdbcClient database, TimelineChecks checks, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /** Adds what happens just now. */
    public void add(String reference, String kind, Actor actor, String text) {
        add(reference, kind, clock.instant(), actor, text);
    }

    /**
     * Adds an entry.
     *
     * @param kind what kind of event, for instance {@code confirmed}; kebab case
     * @param happenedAt when it happened, which may be before now, when it is learned
     */
    public void add(String reference, String kind, Instant happenedAt, Actor actor, String text) {
        ChainHead head = head(reference);
        String salt = salt();
        TimelineEntry entry = new TimelineEntry(
                head.sequence() + 1,
                kind,
                happenedAt.truncatedTo(ChronoUnit.MILLIS),
                clock.instant(),
                actor.id(),
                actor.onBehalfOf(),
                actor.byTelephone(),
                HashChain.ofText(salt, text),
                head.hash(),
                "",
                salt,
                text);
        String hash = HashChain.link(head.hash(), reference, entry);
        database.sql("""
                        insert into timeline_entry (incident, sequence, kind, happened_at, learned_at, recorded_by,
                            on_behalf_of, by_telephone, text_hash, previous_hash, hash)
                        values (:incident, :sequence, :kind, :happened, :learned, :by, :behalf, :telephone,
                            :textHash, :previous, :hash)
                        """)
                .param("incident", reference)
                .param("sequence", entry.sequence())
                .param("kind", kind)
                .param("happened", Timestamp.from(entry.happenedAt()))
                .param("learned", Timestamp.from(entry.learnedAt()))
                .param("by", actor.id())
                .param("behalf", actor.onBehalfOf())
                .param("telephone", actor.byTelephone())
                .param("textHash", entry.textHash())
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
        database.sql(
                        "insert into timeline_text (incident, sequence, salt, content) values (:incident, :sequence, :salt, :content)")
                .param("incident", reference)
                .param("sequence", entry.sequence())
                .param("salt", salt)
                .param("content", text)
                .update();
        events.publishEvent(new EntryAdded(reference, kind, text));
    }

    /** All entries of an incident in the order in which they were learned; an erased text reads as such. */
    public List<TimelineEntry> of(String reference) {
        return database.sql("""
                        select e.*, t.salt, t.content from timeline_entry e
                        left join timeline_text t on t.incident = e.incident and t.sequence = e.sequence
                        where e.incident = :incident order by e.sequence
                        """)
                .param("incident", reference)
                .query(TimelineEntry.class)
                .list();
    }

    /** Whether no entry of the incident was changed, taken away or put in, the last one as far as the nightly check saw it. */
    public ChainState check(String reference) {
        ChainHead seen = checks.seen(reference);
        return HashChain.check(reference, of(reference), seen);
    }

    /** The last entry, on which the next one is built. */
    ChainHead head(String reference) {
        return database.sql(
                        "select sequence, hash from timeline_entry where incident = :incident order by sequence desc limit 1")
                .param("incident", reference)
                .query(ChainHead.class)
                .optional()
                .orElse(ChainHead.START);
    }

    private String salt() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
