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

    /** Adds a planned shift of a person on the rota, also one that is over; adding it again changes nothing. */
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
