package org.servicebridge.incident;

import java.util.List;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.HssiReference;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All records of HSSIs. What an actor may see is decided here, once, for every query. */
@Repository
public class Incidents {

    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;

    Incidents(JdbcAggregateTemplate aggregates, JdbcClient database) {
        this.aggregates = aggregates;
        this.database = database;
    }

    /** The next reference, {@code HSSI-000001} and up; never given twice. */
    public String nextReference() {
        long number = database.sql("select nextval('incident_reference')")
                .query(Long.class)
                .single();
        return HssiReference.of(number);
    }

    public void add(Incident incident) {
        aggregates.insert(incident);
        LockedRecords.ofThisTransaction().locked(incident.reference());
    }

    public void save(Incident incident) {
        aggregates.update(incident);
        LockedRecords.ofThisTransaction().written(incident.reference());
    }

    /**
     * Locks the record for the rest of the transaction, so that timeline, deadlines and engine agree.
     *
     * @throws Refusal where there is no such record
     */
    public Incident lock(String reference) {
        LockedRecords held = LockedRecords.ofThisTransaction();
        if (!held.holds(reference)) {
            String locked = database.sql("select reference from incident where reference = :reference for update")
                    .param("reference", reference)
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> unknown(reference));
            held.locked(locked);
        }
        return get(reference);
    }

    /** Locks the record if the actor may see it; to others it does not exist. */
    public Incident lock(String reference, Actor actor) {
        Incident visible = find(reference, actor).orElseThrow(() -> unknown(reference));
        return lock(visible.reference());
    }

    /**
     * The record, for the process itself, whoever looks.
     *
     * @throws Refusal where there is no such record
     */
    public Incident get(String reference) {
        return LockedRecords.ofThisTransaction().get(reference, () -> read(reference));
    }

    private Incident read(String reference) {
        Incident found = aggregates.findById(reference, Incident.class);
        if (found == null) {
            throw unknown(reference);
        }
        return found;
    }

    /** Whether there is a record: not everything that runs is about an HSSI. */
    public boolean isOnRecord(String reference) {
        return LockedRecords.ofThisTransaction().holds(reference) || aggregates.existsById(reference, Incident.class);
    }

    /**
     * The record if it exists and the actor may see it.
     *
     * @param typed its reference, as a person or program wrote it
     */
    public Optional<Incident> find(String typed, Actor actor) {
        String reference = HssiReference.typed(typed);
        return database.sql("select reference from incident i where reference = :reference and " + Visibility.PREDICATE)
                .param("reference", reference)
                .params(Visibility.parameters(actor))
                .query(String.class)
                .optional()
                .map(this::get);
    }

    /** All open records that the actor may see, most severe first, then oldest. */
    public List<Incident> open(Actor actor) {
        return database
                .sql("select reference from incident i where state not in ('CLOSED', 'WITHDRAWN') and "
                        + Visibility.PREDICATE + " order by severity nulls last, reported_at, reference")
                .params(Visibility.parameters(actor))
                .query(String.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** The references of all records that were withdrawn as duplicates of this one, whoever may see them: to count. */
    public List<String> duplicatesOf(String reference) {
        return database.sql("select reference from incident where duplicate_of = :reference")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    /** Makes reports under the same provider reference wait for each other until the transaction ends. */
    public void serialise(String provider, String providerReference) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", provider + '\n' + providerReference)
                .query(rows -> {});
    }

    /** The open record that the actor may see under which this provider reference is known. */
    public Optional<Incident> openWith(String provider, String providerReference, Actor actor) {
        return latest(
                provider, providerReference, "state not in ('CLOSED', 'WITHDRAWN') and " + Visibility.PREDICATE, actor);
    }

    /** The same where the actor reports it: a desk joins one that is not restricted, whether or not it may see it. */
    public Optional<Incident> openToJoin(String provider, String providerReference, Actor actor) {
        return latest(
                provider, providerReference, "state not in ('CLOSED', 'WITHDRAWN') and " + Visibility.JOINS, actor);
    }

    /** The last record that had this provider reference and is over, if the actor may see it. */
    public Optional<Incident> overWith(String provider, String providerReference, Actor actor) {
        return latest(
                provider, providerReference, "state in ('CLOSED', 'WITHDRAWN') and " + Visibility.PREDICATE, actor);
    }

    private Optional<Incident> latest(String provider, String providerReference, String condition, Actor actor) {
        return database.sql("select reference from incident i where i.provider = :named"
                        + " and provider_reference = :reference and " + condition
                        + " order by reported_at desc limit 1")
                .param("named", provider)
                .param("reference", providerReference)
                .params(Visibility.parameters(actor))
                .query(String.class)
                .optional()
                .map(this::get);
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no incident %s.".formatted(reference));
    }
}
