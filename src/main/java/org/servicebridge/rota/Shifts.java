package org.servicebridge.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All shifts of the rota. Whoever changes shifts of a role locks that role first. */
@Repository
public class Shifts {

    private final JdbcClient database;

    Shifts(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody else changes the role's shifts in a transaction. */
    void lock(RotaRole role) {
        database.sql("select role from rota_role where role = :role for update")
                .param("role", role.code())
                .query(String.class)
                .single();
    }

    /** @throws Refusal where there is none of that id, for instance because it was planned anew */
    public RotaShift get(UUID id) {
        return database.sql("select * from shift join rota_role using (role) where id = :id")
                .param("id", id)
                .query(Shifts::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such shift any more."));
    }

    /** The role's shifts that have a moment in common with the hours, the first first. */
    public List<RotaShift> in(RotaRole role, Instant from, Instant until) {
        return database.sql("""
                        select * from shift join rota_role using (role) where role = :role and ends > :from and starts < :until
                        order by starts, ends, person
                        """)
                .param("role", role.code())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Shifts::read)
                .list();
    }

    /** A person's shifts that have a moment in common with the hours, the first first. */
    public List<RotaShift> of(String person, Instant from, Instant until) {
        return database.sql("""
                        select * from shift join rota_role using (role) where person = :person and ends > :from and starts < :until
                        order by starts, role
                        """)
                .param("person", person)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Shifts::read)
                .list();
    }

    UUID add(Shift shift, Origin origin, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into shift (id, person, role, starts, ends, origin, changed_at)
                        values (:id, :person, :role, :starts, :ends, :origin, :now)
                        """)
                .param("id", id)
                .param("person", shift.person())
                .param("role", shift.role().code())
                .param("starts", Timestamp.from(shift.starts()))
                .param("ends", Timestamp.from(shift.ends()))
                .param("origin", origin.code())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** Gives the shift another person, hours or origin; that anybody knew of it counts no longer. */
    void change(UUID id, Shift shift, Origin origin, Instant now) {
        database.sql("""
                        update shift set person = :person, starts = :starts, ends = :ends, origin = :origin,
                            changed_at = :now, known_at = null, known_by = null
                        where id = :id
                        """)
                .param("person", shift.person())
                .param("starts", Timestamp.from(shift.starts()))
                .param("ends", Timestamp.from(shift.ends()))
                .param("origin", origin.code())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void known(UUID id, String by, Instant now) {
        database.sql("update shift set known_at = :now, known_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from shift where id = :id").param("id", id).update();
    }

    private static RotaShift read(ResultSet row, int number) throws SQLException {
        Shift shift = new Shift(
                row.getString("person"),
                new RotaRole(row.getString("role"), row.getString("name"), row.getString("tasks_of")),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant());
        return new RotaShift(
                row.getObject("id", UUID.class),
                shift,
                Codes.known(Origin.class, row.getString("origin")),
                row.getTimestamp("changed_at").toInstant(),
                moment(row.getTimestamp("known_at")),
                row.getString("known_by"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
