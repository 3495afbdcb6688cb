package org.servicebridge.outbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox until each has been sent. Several nodes claim from it at once without getting the same row. */
@Repository
class Deliveries {

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds one a reader, all in one statement. Their turns begin where the waiting ones of the same urgency stand.
     *
     * @return their ids, in the order of the readers
     */
    List<UUID> add(Parcel parcel, Instant now) {
        List<Recipient> readers = parcel.readers();
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(readers.size()).toList();
        database.sql("""
                        with lane as materialized (
                            select name, (select coalesce(min(w.turn) - 1, 0) from delivery w
                                          where w.state = 'WAITING' and w.lane = name and w.severity = :urgency) as turn
                            from unnest(array['EMAIL', 'SMS', 'WEBHOOK', 'LETTER', 'TEAMS', 'SLACK']) as name)
                        insert into delivery (id, notice, page, post, channel, recipient, address, subscription, severity,
                            exercise, state, next_attempt_at, queued_at, turn, tells_of)
                        select r.id::uuid, cast(:notice as uuid), cast(:page as uuid), cast(:post as uuid), r.channel, r.name, r.address,
                            r.subscription::uuid, :urgency, :exercise, 'WAITING', :due, :now,
                            case when cast(:post as uuid) is null
                                 then lane.turn + row_number() over (partition by r.channel order by r.position)
                                 else nextval('delivery_order') end,
                            cast(:tellsOf as text)
                        from unnest(:ids, :channels, :names, :addresses, :subscriptions)
                            with ordinality as r (id, channel, name, address, subscription, position)
                        join lane on lane.name =
                            case when r.channel = 'EMAIL' and cast(:notice as uuid) is null then 'LETTER' else r.channel end
                        """)
                .param("ids", ids(ids))
                .param("notice", parcel.kind() == ParcelKind.NOTICE ? parcel.id() : null)
                .param("page", parcel.kind() == ParcelKind.PAGE ? parcel.id() : null)
                .param("post", parcel.kind() == ParcelKind.POST ? parcel.id() : null)
                .param("urgency", parcel.urgency())
                .param("exercise", parcel.exercise())
                .param("tellsOf", parcel.tellsOf())
                .param("due", Timestamp.from(parcel.notBefore() == null ? now : parcel.notBefore()))
                .param("now", Timestamp.from(now))
                .param("channels", column(readers, to -> to.channel().name()))
                .param("names", column(readers, Recipient::name))
                .param("addresses", column(readers, Recipient::address))
                .param("subscriptions", column(readers, to -> Objects.toString(to.subscription(), null)))
                .update();
        return ids;
    }

    private static String[] column(List<Recipient> readers, Function<Recipient, @Nullable String> value) {
        return readers.stream().map(value).toArray(String[]::new);
    }

    /** Ids as an array for the database. */
    static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    boolean anyDue(Lane lane, Instant now) {
        return database.sql("""
                        select exists (select from delivery where state = 'WAITING' and lane = :lane
                            and next_attempt_at <= :now and (lease_until is null or lease_until <= :now))
                        """)
                .param("lane", lane.name())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the next deliveries that are due, most severe first, notices of one severity in turn. Who does not come back
     * within the lease loses them to the next sender.
     */
    List<Delivery> claim(Lane lane, int most, Instant now, Duration lease) {
        return database.sql("""
                        with next as materialized (
                            select id from delivery
                            where state = 'WAITING' and lane = :lane and next_attempt_at <= :now
                              and (lease_until is null or lease_until <= :now)
                            order by severity, turn, id limit :most for update skip locked),
                        claimed as (
                            update delivery d set attempts = attempts + 1, lease_until = :leaseUntil
                            from next where d.id = next.id returning d.*)
                        select * from claimed order by severity, turn, id
                        """)
                .param("leaseUntil", Timestamp.from(now.plus(lease)))
                .param("lane", lane.name())
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    /** Notes an end, unless a receipt was faster or another sender has noted one. */
    boolean end(UUID id, SendingOutcome outcome, @Nullable Instant receiptDue, Instant now) {
        return database.sql("""
                        update delivery set state = :state, provider_reference = :reference,
                            error = :error, ended_at = :now, lease_until = null, receipt_due = :receiptDue
                        where id = :id and state = 'WAITING'
                        """)
                        .param("state", outcome.state().name())
                        .param("reference", outcome.providerReference())
                        .param("error", outcome.error())
                        .param("now", Timestamp.from(now))
                        .param("receiptDue", receiptDue == null ? null : Timestamp.from(receiptDue))
                        .param("id", id)
                        .update()
                > 0;
    }

    void retry(UUID id, Instant nextAttempt, String error) {
        wait(id, nextAttempt, error, 0);
    }

    /** Like a retry, but what was tried does not count. */
    void postpone(UUID id, Instant nextAttempt, String error) {
        wait(id, nextAttempt, error, 1);
    }

    private void wait(UUID id, Instant nextAttempt, String error, int uncounted) {
        database.sql("""
                        update delivery set next_attempt_at = :next, error = :error, lease_until = null,
                            attempts = attempts - :uncounted
                        where id = :id and state = 'WAITING'
                        """)
                .param("next", Timestamp.from(nextAttempt))
                .param("error", error)
                .param("uncounted", uncounted)
                .param("id", id)
                .update();
    }

    /** Whether it is still to be sent: it may have been withheld since it was claimed. */
    boolean waits(UUID id) {
        return database.sql("select exists (select from delivery where id = :id and state = 'WAITING')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Gives a claimed delivery back untried. */
    void release(UUID id) {
        database.sql("""
                        update delivery set lease_until = null, attempts = attempts - 1
                        where id = :id and state = 'WAITING'
                        """).param("id", id).update();
    }

    /** Ends what still waits of these parcels, unsent; says how many that were. */
    int withhold(ParcelKind kind, Collection<UUID> parcels, String why, Instant now) {
        if (parcels.isEmpty()) {
            return 0;
        }
        return database.sql("""
                        update delivery set state = 'WITHHELD', error = :why, ended_at = :now, lease_until = null
                        where state = 'WAITING' and %s = any (cast(:parcels as uuid[]))
                        """.formatted(kind.column()))
                .param("why", why)
                .param("now", Timestamp.from(now))
                .param("parcels", ids(parcels))
                .update();
    }

    /** Ends this one and all that still wait of the same notice or page, unsent; says how many that were. */
    int withholdWith(Delivery delivery, String why, Instant now) {
        return database.sql("""
                        update delivery d set state = 'WITHHELD', error = :why, ended_at = :now, lease_until = null
                        from delivery one
                        where one.id = :id and d.state = 'WAITING'
                          and (d.id = one.id or d.notice = one.notice or d.page = one.page)
                        """)
                .param("id", delivery.id())
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Notes that its words may be read by anybody now. */
    void tellsNoMore(UUID id) {
        database.sql("update delivery set tells_of = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Those of the parcels of which nothing waits any more. */
    List<UUID> ended(ParcelKind kind, Collection<UUID> parcels) {
        if (parcels.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select parcel.id from unnest(cast(:parcels as uuid[])) with ordinality as parcel (id, position)
                        where not exists (select from delivery d where d.%s = parcel.id and d.state = 'WAITING')
                        order by parcel.position
                        """.formatted(kind.column()))
                .param("parcels", ids(parcels))
                .query(UUID.class)
                .list();
    }

    /** Those of which something went out, or nothing that waits is tried again before this moment. */
    List<UUID> decided(ParcelKind kind, Collection<UUID> parcels, Instant soon) {
        if (parcels.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select parcel.id from unnest(cast(:parcels as uuid[])) with ordinality as parcel (id, position)
                        where exists (select from delivery d where d.%1$s = parcel.id
                                      and d.state in ('SENT', 'DELIVERED', 'RECORDED'))
                           or not exists (select from delivery d where d.%1$s = parcel.id and d.state = 'WAITING'
                                          and d.next_attempt_at <= :soon)
                        order by parcel.position
                        """.formatted(kind.column()))
                .param("parcels", ids(parcels))
                .param("soon", Timestamp.from(soon))
                .query(UUID.class)
                .list();
    }

    void forgetLettersBefore(Instant limit, Instant urgent) {
        database.sql("""
                        delete from delivery
                        where notice is null and page is null and post is null
                            and queued_at < case when severity = 0 then cast(:urgent as timestamptz) else :limit end
                        """)
                .param("limit", Timestamp.from(limit))
                .param("urgent", Timestamp.from(urgent))
                .update();
    }
}
