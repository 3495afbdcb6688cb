package org.servicebridge.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.servicebridge.incident.LevelTwoAsked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What HSSIs were escalated for; of each reason an incident has one open at most. */
@Repository
public class Escalations implements LevelTwoAsked {

    private final JdbcClient database;
    private final Clock clock;

    Escalations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The open escalation for this reason. */
    public Optional<OpenEscalation> open(String reference, EscalationReason reason) {
        return database.sql("""
                        select reason, what, serious, asked_by, asked_at, triggers, said from escalation
                        where incident = :incident and reason = :reason and ended_at is null
                        """)
                .param("incident", reference)
                .param("reason", reason.code())
                .query(OpenEscalation.class)
                .optional();
    }

    /** The highest level that was ever asked, level 3 where a trigger held or level 2 passed it on; empty where nobody escalated. */
    public Optional<Level> highest(String reference) {
        return database.sql("""
                        select case when bool_or(triggers is not null or said is not null) then 'level-3' else 'level-2' end
                        from escalation where incident = :incident having count(*) > 0
                        """)
                .param("incident", reference)
                .query(String.class)
                .optional()
                .map(code -> Codes.known(Level.class, code));
    }

    @Override
    public boolean isAsked(String reference) {
        return database.sql("select exists (select from escalation where incident = :incident)")
                .param("incident", reference)
                .query(Boolean.class)
                .single();
    }

    void add(String reference, EscalationReason reason, String what, boolean serious, Actor actor) {
        String by = actor.onBehalfOf();
        database.sql("""
                        insert into escalation (incident, reason, what, serious, asked_by, asked_at)
                        values (:incident, :reason, :what, :serious, :by, :now)
                        """)
                .param("incident", reference)
                .param("reason", reason.code())
                .param("what", what)
                .param("serious", serious)
                .param("by", by == null ? actor.id() : by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void triggered(String reference, EscalationReason reason, String triggers) {
        database.sql("""
                        update escalation set triggers = :triggers
                        where incident = :incident and reason = :reason and ended_at is null
                        """)
                .param("triggers", triggers)
                .param("incident", reference)
                .param("reason", reason.code())
                .update();
    }

    /** Adds what a level said, for whoever is asked next. */
    void said(String reference, EscalationReason reason, String words) {
        database.sql("""
                        update escalation set said = concat_ws(E'\\n', said, :words::text)
                        where incident = :incident and reason = :reason and ended_at is null
                        """)
                .param("words", words)
                .param("incident", reference)
                .param("reason", reason.code())
                .update();
    }

    /** @param outcome what became of it, as a code */
    void end(String reference, EscalationReason reason, String outcome, Actor actor) {
        database.sql("""
                        update escalation set ended_at = :now, ended_by = :by, outcome = :outcome
                        where incident = :incident and reason = :reason and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("outcome", outcome)
                .param("incident", reference)
                .param("reason", reason.code())
                .update();
    }

    /** @param level that is asked now and has not answered; null where one has */
    void waitsFor(String reference, EscalationReason reason, @Nullable Level level) {
        database.sql("""
                        update escalation set waits_for = :level
                        where incident = :incident and reason = :reason and ended_at is null
                        """)
                .param("level", level == null ? null : level.code())
                .param("incident", reference)
                .param("reason", reason.code())
                .update();
    }

    /** Whether what is open waits for an answer of the level. */
    boolean isWaitedFor(String reference, Level level) {
        return database.sql("""
                        select exists (
                            select from escalation
                            where incident = :incident and waits_for = :level and ended_at is null)
                        """)
                .param("incident", reference)
                .param("level", level.code())
                .query(Boolean.class)
                .single();
    }

    /** Ends what is open because the incident is over, but for the question of a possible crisis, which outlives it. */
    void endAllButCrisis(String reference, Actor actor) {
        database.sql("""
                        update escalation set ended_at = :now, ended_by = :by, outcome = 'incident-over'
                        where incident = :incident and ended_at is null and reason <> :crisis
                        """)
                .param("crisis", EscalationReason.CRISIS.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("incident", reference)
                .update();
    }
}
