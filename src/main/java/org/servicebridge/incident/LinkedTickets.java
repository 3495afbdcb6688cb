package org.servicebridge.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets that are tied to HSSIs, besides the parent ticket of the desk that reported each (DSK-2). */
@Repository
public class LinkedTickets {

    private final JdbcClient database;
    private final Clock clock;

    LinkedTickets(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<LinkedTicket> of(String reference) {
        return database.sql("""
                        select id, ticket, added_at, added_by, closed_at from linked_ticket
                        where incident = :incident order by id
                        """)
                .param("incident", reference)
                .query(LinkedTicket.class)
                .list();
    }

    /** The desk's parent ticket and those tied to it that are not closed yet, in words; empty where there is none. */
    public String openInWords(Incident incident) {
        List<String> words = new ArrayList<>();
        String parent = incident.identification().deskReference();
        if (parent != null) {
            words.add("the desk’s ticket " + parent);
        }
        String linked = of(incident.reference()).stream()
                .filter(ticket -> ticket.closedAt() == null)
                .map(LinkedTicket::ticket)
                .collect(Collectors.joining(", "));
        if (!linked.isEmpty()) {
            words.add("linked " + linked);
        }
        return String.join("; ", words);
    }

    /** @return whether it was not there before */
    boolean add(String reference, String ticket, Actor actor) {
        return database.sql("""
                        insert into linked_ticket (incident, ticket, added_at, added_by)
                        values (:incident, :ticket, :now, :by) on conflict do nothing
                        """)
                        .param("incident", reference)
                        .param("ticket", ticket)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", actor.id())
                        .update()
                == 1;
    }

    /** @return whether it was open */
    boolean close(String reference, String ticket) {
        return database.sql("""
                        update linked_ticket set closed_at = :now
                        where incident = :incident and ticket = :ticket and closed_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("incident", reference)
                        .param("ticket", ticket)
                        .update()
                == 1;
    }
}
