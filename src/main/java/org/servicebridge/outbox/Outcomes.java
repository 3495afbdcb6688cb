package org.servicebridge.outbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of what was sent, for whoever tells, shows or judges it; letters are not among it. */
@Repository
public class Outcomes {

    private static final Comparator<Tally> BY_STATE =
            Comparator.comparing(Tally::state).thenComparing(Tally::channel);

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    /** How many deliveries stand in each state, by channel; counted by the database, since ten thousand may read a notice. */
    public List<Tally> tallies(ParcelKind kind, UUID parcel) {
        return database
                .sql("select channel, state, count(*) as count from delivery where %s = :parcel group by channel, state"
                        .formatted(kind.column()))
                .param("parcel", parcel)
                .query(Tally.class)
                .list()
                .stream()
                .sorted(BY_STATE)
                .toList();
    }

    /** Every delivery, in the order of addresses. */
    public List<Delivery> deliveries(ParcelKind kind, UUID parcel) {
        return database.sql("select * from delivery where %s = :parcel order by address, channel, id"
                        .formatted(kind.column()))
                .param("parcel", parcel)
                .query(Delivery.class)
                .list();
    }

    /** Whom these were for, by each channel, whatever became of it. */
    public List<Recipient> readers(ParcelKind kind, Collection<UUID> parcels) {
        return database.sql("""
                        select distinct recipient as name, channel, address, subscription from delivery
                        where %s = any (cast(:parcels as uuid[])) order by name, channel, address
                        """.formatted(kind.column()))
                .param("parcels", Deliveries.ids(parcels))
                .query(Recipient.class)
                .list();
    }

    /** Who was not reached, or not yet because of a fault, at most so many; what ended for good first. */
    public List<Delivery> missed(ParcelKind kind, UUID parcel, int most) {
        return database.sql("""
                        select * from delivery
                        where %s = :parcel
                          and (state in ('BOUNCED', 'REJECTED', 'FAILED', 'NOT_SENT')
                               or (state = 'WAITING' and error is not null))
                        order by state = 'WAITING', channel, recipient, id limit :most
                        """.formatted(kind.column()))
                .param("parcel", parcel)
                .param("most", most)
                .query(Delivery.class)
                .list();
    }

    /** The last of what was tried to this address; empty where nothing was yet, or it waits. */
    public Optional<Delivery> lastTo(Channel channel, String address) {
        return database.sql("""
                        select * from delivery
                        where address = :address and channel = :channel
                          and state not in ('WAITING', 'WITHHELD', 'RECORDED', 'NOT_SENT')
                        order by ended_at desc nulls last limit 1
                        """)
                .param("address", address)
                .param("channel", channel.name())
                .query(Delivery.class)
                .optional();
    }

    /** The last delivery to each of these subscriptions; none for one that nothing went to yet. */
    public Map<UUID, Delivery> lastTo(Collection<UUID> subscriptions) {
        return database
                .sql("""
                        select d.* from unnest(cast(:subscriptions as uuid[])) as wanted
                        join lateral (
                            select * from delivery
                            where subscription = wanted order by next_attempt_at desc limit 1) d on true
                        """)
                .param("subscriptions", Deliveries.ids(subscriptions))
                .query(Delivery.class)
                .list()
                .stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.subscription()), Function.identity()));
    }
}
