package org.servicebridge.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of all HSSIs. Of each kind an incident has one running at most, but for clocks of tasks: of these, one a task. */
@Repository("deadlineRows")
public class Deadlines {

    /** What a clock of the HSSI as a whole is about. */
    private static final String NO_TASK = "";

    private final JdbcClient database;
    private final Cadence cadence;
    private final Clock clock;

    Deadlines(JdbcClient database, Cadence cadence, Clock clock) {
        this.database = database;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** Starts a clock with the period that the cadence gives for the incident's severity; a running one starts anew. */
    public Deadline start(Incident incident, ClockKind kind, Instant from) {
        Period period = cadence.decided(kind, incident);
        Instant due = period.dueAfter(from);
        return start(incident.reference(), period, NO_TASK, from, due);
    }

    /**
     * Starts the clock of a task; those of other tasks run on beside it.
     *
     * @param subject what stands for the task
     */
    public Deadline startFor(Incident incident, ClockKind kind, String subject, Instant from) {
        Period period = cadence.decided(kind, incident);
        return start(incident.reference(), period, subject, from, period.dueAfter(from));
    }

    /** Stops the clock of a task, if it runs. */
    public void stopFor(String reference, ClockKind kind, String subject, Instant at, Actor actor) {
        running(reference, kind, subject).ifPresent(deadline -> stop(deadline, at, actor));
    }

    /** When the first clock of this kind started of which the subject begins so. */
    public Optional<Instant> begun(String reference, ClockKind kind, String subjects) {
        return database.sql("""
                        select min(started_at) from deadline
                        where incident = :incident and clock = :clock and starts_with(subject, :subjects)
                        """)
                .param("incident", reference)
                .param("clock", kind.code())
                .param("subjects", subjects)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Starts the clock of the fix (BRG-2), where the service has an OLA for it or the cadence a time for all others. */
    void startFixTime(Incident incident, Instant from) {
        if (cadence.of(ClockKind.FIX_TIME, incident).runsOut()) {
            start(incident, ClockKind.FIX_TIME, from);
        }
    }

    /** Starts a clock that runs out at a time agreed or chosen, instead of the cadence's (IH-15, COM-4). */
    public Deadline startUntil(Incident incident, ClockKind kind, Instant from, Instant due) {
        return start(incident.reference(), cadence.of(kind, incident), NO_TASK, from, due);
    }

    /**
     * Stops the clock if it runs; says what it was, so that a caller can tell whether it was late. What happened in time is no
     * breach, although somebody entered it so late that one was noted.
     *
     * @param at when what it waits for happened
     */
    public Optional<Deadline> stop(String reference, ClockKind kind, Instant at, Actor actor) {
        Optional<Deadline> running = running(reference, kind);
        running.ifPresent(deadline -> stop(deadline, at, actor));
        return running;
    }

    private void stop(Deadline deadline, Instant at, Actor actor) {
        database.sql("""
                        update deadline
                        set stopped_at = :at, stopped_by = :by,
                            breached_at = case when :at > due_at then breached_at end
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .param("id", deadline.id())
                .update();
    }

    /** Stops every clock of an incident that is over, but those of what still has to come. */
    public void stopAll(String reference, Actor actor) {
        of(reference).stream()
                .map(deadline -> Codes.known(ClockKind.class, deadline.clock()))
                .filter(kind -> !kind.outlivesIncident())
                .forEach(kind -> stop(reference, kind, clock.instant(), actor));
    }

    /** The running clock of this kind. */
    public Optional<Deadline> running(String reference, ClockKind kind) {
        return running(reference, kind, NO_TASK);
    }

    /** The running clock of a task. */
    public Optional<Deadline> running(String reference, ClockKind kind, String subject) {
        return database.sql("""
                        select * from deadline
                        where incident = :incident and clock = :clock and subject = :subject and stopped_at is null
                        """)
                .param("incident", reference)
                .param("clock", kind.code())
                .param("subject", subject)
                .query(Deadline.class)
                .optional();
    }

    /** All clocks an incident ever had, oldest first. */
    public List<Deadline> of(String reference) {
        return database.sql("select * from deadline where incident = :incident order by started_at, id")
                .param("incident", reference)
                .query(Deadline.class)
                .list();
    }

    /** Whether any clock of the incident runs that does not stand still at night. */
    boolean anyRunsAtNight(Incident incident) {
        return of(incident.reference()).stream()
                .filter(deadline -> deadline.stoppedAt() == null)
                .map(deadline -> Codes.known(ClockKind.class, deadline.clock()))
                .anyMatch(kind -> cadence.of(kind, incident).runsAtNight());
    }

    /** Notes that the running clock of this kind ran out; true the first time only. */
    public boolean breach(String reference, ClockKind kind) {
        return database.sql("""
                                update deadline set breached_at = :now
                                where incident = :incident and clock = :clock and stopped_at is null
                                  and breached_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("incident", reference)
                        .param("clock", kind.code())
                        .update()
                > 0;
    }

    /** Moves a running clock to the period of the severity now in force, counted from its start; late at once if that passed. */
    public Optional<Deadline> replan(Incident incident, ClockKind kind) {
        return running(incident.reference(), kind).map(old -> {
            Period period = cadence.decided(kind, incident);
            Instant due = period.dueAfter(old.startedAt());
            move(old, due, period.atRisk(old.startedAt(), due));
            return running(incident.reference(), kind).orElseThrow();
        });
    }

    /** Moves a running clock to a chosen time. */
    public Optional<Deadline> moveTo(Incident incident, ClockKind kind, Instant due) {
        return running(incident.reference(), kind).map(old -> {
            move(old, due, cadence.of(kind, incident).atRisk(old.startedAt(), due));
            return running(incident.reference(), kind).orElseThrow();
        });
    }

    private void move(Deadline old, Instant due, Instant atRisk) {
        database.sql("update deadline set due_at = :due, at_risk_at = :risk where id = :id")
                .param("due", Timestamp.from(due))
                .param("risk", Timestamp.from(atRisk))
                .param("id", old.id())
                .update();
    }

    private Deadline start(String reference, Period period, String subject, Instant from, Instant due) {
        ClockKind kind = period.kind();
        running(reference, kind, subject).ifPresent(old -> stop(old, clock.instant(), Actor.SYSTEM));
        database.sql("""
                        insert into deadline (incident, clock, subject, ours, started_at, due_at, at_risk_at)
                        values (:incident, :clock, :subject, :ours, :started, :due, :risk)
                        """)
                .param("incident", reference)
                .param("clock", kind.code())
                .param("subject", subject)
                .param("ours", period.ours())
                .param("started", Timestamp.from(from))
                .param("due", Timestamp.from(due))
                .param("risk", Timestamp.from(period.atRisk(from, due)))
                .update();
        return running(reference, kind, subject).orElseThrow();
    }
}
