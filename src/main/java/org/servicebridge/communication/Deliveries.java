package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox. Several nodes claim from it at once without getting the same row. */
@Repository
class Deliveries {

    private static final Comparator<Delivery> MOST_SEVERE_FIRST =
            Comparator.comparingInt(Delivery::severity).thenComparing(Delivery::nextAttemptAt);

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    void add(Notice notice, int severity, List<Recipient> recipients, Instant now) {
        for (Recipient recipient : recipients) {
            database.sql("""
                            insert into delivery (id, notice, channel, recipient, address, severity, exercise, state,
                                next_attempt_at, subscription)
                            values (:id, :notice, :channel, :recipient, :address, :severity, :exercise, 'WAITING', :now, :subscription)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("notice", notice.id())
                    .param("channel", recipient.channel().name())
                    .param("recipient", recipient.name())
                    .param("address", recipient.address())
                    .param("severity", severity)
                    .param("exercise", notice.exercise())
                    .param("now", Timestamp.from(now))
                    .param("subscription", recipient.subscription())
                    .update();
        }
    }

    /**
     * Takes the next deliveries that are due, most severe first. Who does not come back within the lease loses them to
     * the next sender.
     */
    List<Delivery> claim(int most, Instant now, Duration lease) {
        return database
                .sql("""
                        update delivery set attempts = attempts + 1, lease_until = :leaseUntil
                        where id in (
                            select id from delivery
                            where state = 'WAITING' and next_attempt_at <= :now
                              and (lease_until is null or lease_until <= :now)
                            order by severity, next_attempt_at, id limit :most for update skip locked)
                        returning *
                        """)
                .param("leaseUntil", Timestamp.from(now.plus(lease)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Delivery.class)
                .stream()
                .sorted(MOST_SEVERE_FIRST)
                .toList();
    }

    void end(UUID id, DeliveryState state, @Nullable String providerReference, @Nullable String error, Instant now) {
        database.sql("""
                        update delivery set state = :state, provider_reference = :reference, error = :error,
                            ended_at = :now, lease_until = null
                        where id = :id
                        """)
                .param("state", state.name())
                .param("reference", providerReference)
                .param("error", error)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void retry(UUID id, Instant nextAttempt, String error) {
        database.sql("update delivery set next_attempt_at = :next, error = :error, lease_until = null where id = :id")
                .param("next", Timestamp.from(nextAttempt))
                .param("error", error)
                .param("id", id)
                .update();
    }

    List<Delivery> of(UUID notice) {
        return database.sql("select * from delivery where notice = :notice order by address, id")
                .param("notice", notice)
                .query(Delivery.class)
                .list();
    }

    /** How many deliveries of a notice stand in each state. */
    Map<DeliveryState, Long> count(UUID notice) {
        return of(notice).stream().collect(Collectors.groupingBy(Delivery::state, Collectors.counting()));
    }
}
