package org.servicebridge.change;

import java.util.List;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All changes that HSSIs need or needed. */
@Repository
public class ChangeRequests {

    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final Incidents incidents;

    ChangeRequests(JdbcAggregateTemplate aggregates, JdbcClient database, Incidents incidents) {
        this.aggregates = aggregates;
        this.database = database;
        this.incidents = incidents;
    }

    /** The next reference, {@code CR-000001} and up; never given twice. */
    String nextReference() {
        long number = database.sql("select nextval('change_reference')")
                .query(Long.class)
                .single();
        return "CR-%06d".formatted(number);
    }

    void add(ChangeRequest request) {
        aggregates.insert(request);
    }

    void save(ChangeRequest request) {
        aggregates.update(request);
    }

    /** @throws Refusal where there is no such change */
    public ChangeRequest get(String reference) {
        ChangeRequest found = aggregates.findById(reference, ChangeRequest.class);
        if (found == null) {
            throw Refusal.notFound("There is no change %s.".formatted(reference));
        }
        return found;
    }

    /** The change, with its incident's record locked for the rest of the transaction; whoever was asked may act on it. */
    ChangeRequest lock(String reference) {
        incidents.lock(get(reference).incident());
        return get(reference);
    }

    /** All changes of an incident, oldest first. */
    public List<ChangeRequest> of(String incident) {
        return database
                .sql("select reference from change_request where incident = :incident order by asked_at, reference")
                .param("incident", incident)
                .query(String.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }
}
