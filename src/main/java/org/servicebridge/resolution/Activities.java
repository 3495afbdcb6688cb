package org.servicebridge.resolution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was proposed to resolve HSSIs, who agreed, and what came of it (IH-11, BRG-8). */
@Repository("activityRows")
public class Activities {

    private final JdbcClient database;

    Activities(JdbcClient database) {
        this.database = database;
    }

    /** All, the latest first. */
    public List<Activity> of(String reference) {
        return database.sql("""
                        select id, kind, what, proposer, predefined, proposed_at, agreed, agreed_with, because, result,
                               ended_with
                        from activity where incident = :incident order by id desc
                        """)
                .param("incident", reference)
                .query(Activity.class)
                .list();
    }

    /** The one of this number, where the HSSI has it. */
    public Optional<Activity> find(String reference, long id) {
        return of(reference).stream().filter(activity -> activity.id() == id).findAny();
    }

    long add(
            String reference,
            ActivityKind kind,
            String what,
            String proposer,
            @Nullable String ofProvider,
            boolean predefined,
            Instant at) {
        return database.sql("""
                        insert into activity (incident, kind, what, proposer, of_provider, predefined, proposed_at)
                        values (:incident, :kind, :what, :proposer, :ofProvider, :predefined, :at) returning id
                        """)
                .param("incident", reference)
                .param("kind", kind.code())
                .param("what", what)
                .param("proposer", proposer)
                .param("ofProvider", ofProvider)
                .param("predefined", predefined)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Whether this provider proposed it by its own system, and so is to hear what was decided. */
    boolean isOf(long id, @Nullable String provider) {
        return database.sql("select coalesce(of_provider = :provider, false) from activity where id = :id")
                .param("provider", provider)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What was decided on the proposals of providers by their own systems, the latest first. */
    List<DecidedProposal> decidedOfProvider(String reference) {
        return database.sql("""
                        select id, kind, what, agreed, agreed_with, because, decided_at from activity
                        where incident = :incident and of_provider is not null and decided_at is not null
                        order by decided_at desc, id desc
                        """)
                .param("incident", reference)
                .query(DecidedProposal.class)
                .list();
    }

    void decide(long id, boolean agreed, String agreedWith, @Nullable String because, Instant at) {
        database.sql("""
                        update activity set agreed = :agreed, agreed_with = :with, because = :because, decided_at = :at
                        where id = :id
                        """)
                .param("agreed", agreed)
                .param("with", agreedWith)
                .param("because", because)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Those without a decision or result end with the HSSI. */
    void endOpen(String reference, String words) {
        database.sql("""
                        update activity set ended_with = :words
                        where incident = :incident and result is null and agreed is distinct from false
                          and ended_with is null
                        """).param("words", words).param("incident", reference).update();
    }

    void result(long id, ActivityOutcome outcome, String result, Instant at) {
        database.sql("update activity set outcome = :outcome, result = :result, result_at = :at where id = :id")
                .param("outcome", outcome.code())
                .param("result", outcome.words() + ". " + result)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}
