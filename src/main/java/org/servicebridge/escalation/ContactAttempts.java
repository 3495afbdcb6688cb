package org.servicebridge.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.rota.RotaRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All calls to EDMs and level 3. */
@Repository
public class ContactAttempts {

    private final JdbcClient database;
    private final Clock clock;

    ContactAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How often somebody in this role was called about the incident since then. */
    public int countSince(String reference, RotaRole role, Instant since) {
        return database.sql("""
                        select count(*) from contact_attempt
                        where incident = :incident and role = :role and attempted_at >= :since
                        """)
                .param("incident", reference)
                .param("role", role.code())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void add(String reference, RotaRole role, Call call, Actor actor) {
        database.sql("""
                        insert into contact_attempt (incident, role, name, telephone, reached, attempted_at, attempted_by)
                        values (:incident, :role, :name, :telephone, :reached, :now, :by)
                        """)
                .param("incident", reference)
                .param("role", role.code())
                .param("name", call.who())
                .param("telephone", call.telephone())
                .param("reached", call.reached())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }
}
