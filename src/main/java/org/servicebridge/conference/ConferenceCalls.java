package org.servicebridge.conference;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All calls about HSSIs; an incident has one open at most. */
@Repository
public class ConferenceCalls {

    private final JdbcClient database;
    private final Clock clock;

    ConferenceCalls(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The call that was asked for last. */
    public Optional<ConferenceCall> latest(String reference) {
        return database.sql("select * from conference_call where incident = :incident order by id desc limit 1")
                .param("incident", reference)
                .query(ConferenceCalls::read)
                .optional();
    }

    /** Whether one is asked for or being held, its outcome not yet recorded. */
    public boolean isOpen(String reference) {
        return database.sql(
                        "select exists (select from conference_call where incident = :incident and ended_at is null)")
                .param("incident", reference)
                .query(Boolean.class)
                .single();
    }

    /** The one before it, which tells who was asked and how they joined. */
    public Optional<ConferenceCall> before(String reference) {
        return database.sql(
                        "select * from conference_call where incident = :incident order by id desc offset 1 limit 1")
                .param("incident", reference)
                .query(ConferenceCalls::read)
                .optional();
    }

    void add(String reference, CallKind kind, String why, @Nullable Instant callAt, Actor actor) {
        String by = actor.kind() == Actor.Kind.SYSTEM ? "the system" : actor.onBehalfOf();
        database.sql("""
                        insert into conference_call (incident, kind, why, asked_by, asked_at, call_at)
                        values (:incident, :kind, :why, :by, :now, :at)
                        """)
                .param("incident", reference)
                .param("kind", kind.code())
                .param("why", why)
                .param("by", by == null ? actor.id() : by)
                .param("now", Timestamp.from(clock.instant()))
                .param("at", callAt == null ? null : Timestamp.from(callAt))
                .update();
    }

    void arrange(String reference, Arrangement arrangement) {
        database.sql("""
                        update conference_call set call_at = :at, invitees = :invitees, services = :services,
                            others = :others, joining = :joining
                        where incident = :incident and ended_at is null
                        """)
                .param("at", Timestamp.from(arrangement.callAt()))
                .param("invitees", arrangement.invitees().toArray(String[]::new))
                .param("services", arrangement.services().toArray(String[]::new))
                .param("others", arrangement.others())
                .param("joining", arrangement.joining())
                .param("incident", reference)
                .update();
    }

    void open(String reference, String attended) {
        database.sql("""
                        update conference_call set opened_at = :now, attended = :attended
                        where incident = :incident and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("attended", attended)
                .param("incident", reference)
                .update();
    }

    /** Ends the open call, if any. */
    void end(String reference, @Nullable String notes, @Nullable String actions) {
        database.sql("""
                        update conference_call set ended_at = :now, notes = :notes, actions = :actions
                        where incident = :incident and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("notes", notes)
                .param("actions", actions)
                .param("incident", reference)
                .update();
    }

    private static ConferenceCall read(ResultSet row, int number) throws SQLException {
        return new ConferenceCall(
                row.getString("kind"),
                row.getString("why"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("call_at")),
                texts(row.getArray("invitees")),
                texts(row.getArray("services")),
                row.getString("others"),
                row.getString("joining"),
                instant(row.getTimestamp("opened_at")),
                row.getString("notes"),
                row.getString("actions"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
