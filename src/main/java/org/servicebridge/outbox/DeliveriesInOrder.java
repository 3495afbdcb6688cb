package org.servicebridge.outbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Claims what goes to channels of teams: of each channel the first that waits and no other, so that what happened first is read
 * first, whatever is tried again meanwhile; and no two within a second, which is what Slack takes.
 */
@Repository
class DeliveriesInOrder {

    static final Duration PACE = Duration.ofSeconds(1);

    private final JdbcClient database;

    DeliveriesInOrder(JdbcClient database) {
        this.database = database;
    }

    List<Delivery> claim(Lane lane, Instant now, Duration lease) {
        return database.sql("""
                        with next as materialized (
                            select id from delivery d
                            where state = 'WAITING' and lane = :lane and next_attempt_at <= :now
                              and (lease_until is null or lease_until <= :now)
                              and not exists (select from delivery before where before.subscription = d.subscription
                                  and before.lane = d.lane and before.state = 'WAITING' and before.turn < d.turn)
                              and not exists (select from delivery last where last.subscription = d.subscription
                                  and last.lane = d.lane and last.ended_at > :pace)
                            order by turn limit :most for update skip locked),
                        claimed as (
                            update delivery d set attempts = attempts + 1, lease_until = :leaseUntil
                            from next where d.id = next.id returning d.*)
                        select * from claimed order by turn
                        """)
                .param("leaseUntil", Timestamp.from(now.plus(lease)))
                .param("lane", lane.name())
                .param("now", Timestamp.from(now))
                .param("pace", Timestamp.from(now.minus(PACE)))
                .param("most", lane.batch())
                .query(Delivery.class)
                .list();
    }
}
