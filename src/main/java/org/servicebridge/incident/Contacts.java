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

    /** Keeps the contact, which takes the place of an earlier one of the same role and team. */
    public void keep(String reference, Contact contact, Actor actor) {
        end(reference, contact.role(), contact.team());
        database.sql("""
                        insert into incident_contact (incident, role, team, name, contact, named_at, named_by)
                        values (:incident, :role, :team, :name, :contact, :now, :by)
                        """)
                .param("incident", reference)
                .param("role", contact.role())
                .param("team", contact.team())
                .param("name", contact.name())
                .param("contact", contact.contact())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }

    /**
     * Ends a contact that holds no longer, without another in its place.
     *
     * @param team null for the HSSI manager
     * @return whether there was one
     */
    public boolean end(String reference, String role, @Nullable String team) {
        return database.sql("""
                        update incident_contact set replaced_at = :now
                        where incident = :incident and role = :role and team is not distinct from :team
                          and replaced_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("incident", reference)
                        .param("role", role)
                        .param("team", team)
                        .update()
                > 0;
    }
}
