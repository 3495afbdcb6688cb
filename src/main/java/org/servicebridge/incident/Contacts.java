package org.servicebridge.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is responsible for HSSIs; of each role and team the latest word counts. */
@Repository
public class Contacts {

    private final JdbcClient database;
    private final Clock clock;

    Contacts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those in force, the HSSI manager first. */
    public List<Contact> of(String reference) {
        return database.sql("""
                        select role, team, name, contact from incident_contact
                        where incident = :incident and replaced_at is null order by role, team
                        """)
                .param("incident", reference)
                .query(Contact.class)
                .list();
    }

    /**
     * Keeps the contact, which takes the place of an earlier one of the same role and team.
     *
     * @param desk for which desk's time it is named; null where no desk has the HSSI
     */
    public void keep(String reference, Contact contact, @Nullable String desk, Actor actor) {
        end(reference, contact.role(), contact.team());
        database.sql("""
                        insert into incident_contact (incident, role, team, name, contact, desk, named_at, named_by)
                        values (:incident, :role, :team, :name, :contact, :desk, :now, :by)
                        """)
                .param("incident", reference)
                .param("role", contact.role())
                .param("team", contact.team())
                .param("name", contact.name())
                .param("contact", contact.contact())
                .param("desk", desk)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }

    private void end(String reference, String role, @Nullable String team) {
        database.sql("""
                        update incident_contact set replaced_at = :now
                        where incident = :incident and role = :role and team is not distinct from :team
                          and replaced_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("incident", reference)
                .param("role", role)
                .param("team", team)
                .update();
    }

    /**
     * Ends the HSSI manager of another desk's time, without another in its place.
     *
     * @param role the code of the HSSI manager's role
     * @return whether there was one
     */
    public boolean endOfAnotherDesk(String reference, String role, String desk) {
        return database.sql("""
                        update incident_contact set replaced_at = :now
                        where incident = :incident and role = :role and desk is distinct from :desk and replaced_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("incident", reference)
                        .param("role", role)
                        .param("desk", desk)
                        .update()
                > 0;
    }
}
