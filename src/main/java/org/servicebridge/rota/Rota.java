package org.servicebridge.rota;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on call when, and how to reach them. */
@Repository
public class Rota {

    private final JdbcClient database;

    Rota(JdbcClient database) {
        this.database = database;
    }

    /** Who is on call at the moment; where two shifts overlap, whoever came on last. Empty where the rota names nobody. */
    public Optional<OnCall> onCall(RotaRole role, Instant at) {
        return database.sql("""
                        select p.person, p.name, p.telephone from shift s join on_call_person p using (person)
                        where s.role = :role and s.starts <= :at and s.ends > :at
                        order by s.starts desc, p.person limit 1
                        """)
                .param("role", role.code())
                .param("at", Timestamp.from(at))
                .query(OnCall.class)
                .optional();
    }

    /** Notes how a person is reached, or that it changed. */
    public void keep(OnCall person) {
        database.sql("""
                        insert into on_call_person (person, name, telephone) values (:person, :name, :telephone)
                        on conflict (person) do update set name = excluded.name, telephone = excluded.telephone
                        """)
                .param("person", person.person())
                .param("name", person.name())
                .param("telephone", person.telephone())
                .update();
    }

    /** Adds a shift of a person who is kept; adding it again changes nothing. */
    public void add(Shift shift) {
        database.sql("""
                        insert into shift (person, role, starts, ends) values (:person, :role, :starts, :ends)
                        on conflict do nothing
                        """)
                .param("person", shift.person())
                .param("role", shift.role().code())
                .param("starts", Timestamp.from(shift.starts()))
                .param("ends", Timestamp.from(shift.ends()))
                .update();
    }
}
