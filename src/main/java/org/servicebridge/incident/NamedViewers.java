package org.servicebridge.incident;

import java.sql.Timestamp;
import java.time.Clock;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People who see an HSSI because somebody called them in by name, also where it is restricted. */
@Repository
public class NamedViewers {

    private final JdbcClient database;
    private final Clock clock;

    NamedViewers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param person user name */
    public void add(String reference, String person, Actor actor) {
        database.sql("""
                        insert into incident_viewer (incident, person, named_at, named_by)
                        values (:incident, :person, :now, :by) on conflict do nothing
                        """)
                .param("incident", reference)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }

    /** @return whether they were named */
    public boolean remove(String reference, String person) {
        return database.sql("delete from incident_viewer where incident = :incident and person = :person")
                        .param("incident", reference)
                        .param("person", person)
                        .update()
                > 0;
    }
}
