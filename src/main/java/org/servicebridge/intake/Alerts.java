package org.servicebridge.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All alerts of monitoring: which one it is that comes again or is over. */
@Repository
class Alerts {

    private final JdbcClient database;

    Alerts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether the same alert waits for its health check already, or is kept as one that nobody watched.
     *
     * @param watched whether somebody watches now: then one from the night is asked about all the same
     */
    boolean isKept(String sender, MonitoringAlert alert, boolean watched) {
        return about("""
                        select exists (select 1 from alert where sender = :sender and source = :source and alert_key = :key
                            and (state = 'WAITING' or state = 'UNWATCHED' and ended_at is null and not :watched))
                        """, sender, alert)
                .param("watched", watched)
                .query(Boolean.class)
                .single();
    }

    /** Keeps what monitoring says now of an alert that it repeats: a group of alerts grows while it waits. */
    void renew(String sender, MonitoringAlert alert) {
        about("""
                        update alert set summary = :summary, size = :size
                        where sender = :sender and source = :source and alert_key = :key
                            and (state = 'WAITING' or state = 'UNWATCHED' and ended_at is null)
                        """, sender, alert)
                .param("summary", alert.summary())
                .param("size", alert.size())
                .update();
    }

    /** Keeps a new alert that nobody watches now. */
    void keepUnwatched(String sender, MonitoringAlert alert, Instant now) {
        insert(sender, alert, "UNWATCHED", PlaceOfAlert.ITS_OWN, now);
    }

    /** Keeps a new alert about which the Bridge asks; gives its reference, by which its health check is known if it has its own. */
    String add(String sender, MonitoringAlert alert, PlaceOfAlert place, Instant now) {
        return AlertReference.of(insert(sender, alert, "WAITING", place, now));
    }

    /** Ends the alert, whether it waits or nobody watched it; says which health check is to be asked no more by that. */
    Optional<String> over(String sender, MonitoringAlert alert, Instant now) {
        about("""
                        update alert set ended_at = :now
                        where sender = :sender and source = :source and alert_key = :key and state = 'UNWATCHED' and ended_at is null
                        """, sender, alert).param("now", Timestamp.from(now)).update();
        return about("""
                        update alert set state = 'OVER', ended_at = :now
                        where sender = :sender and source = :source and alert_key = :key and state = 'WAITING'
                        returning coalesce(counted_in, id)
                        """, sender, alert)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .filter(this::isNoneLeft)
                .map(AlertReference::of);
    }

    private boolean isNoneLeft(long healthCheck) {
        return database.sql(
                        "select not exists (select 1 from alert where state = 'WAITING' and (id = :check or counted_in = :check))")
                .param("check", healthCheck)
                .query(Boolean.class)
                .single();
    }

    private long insert(String sender, MonitoringAlert alert, String state, PlaceOfAlert place, Instant now) {
        return about("""
                        insert into alert (sender, source, alert_key, alert_group, summary, size, raised_at, state, counted_in, over_the_bound)
                        values (:sender, :source, :key, :group, :summary, :size, :now, :state, :countedIn, :over) returning id
                        """, sender, alert)
                .param("group", alert.group())
                .param("summary", alert.summary())
                .param("size", alert.size())
                .param("now", Timestamp.from(now))
                .param("state", state)
                .param("countedIn", place.healthCheck())
                .param("over", place.overTheBound())
                .query(Long.class)
                .single();
    }

    private StatementSpec about(String statement, String sender, MonitoringAlert alert) {
        return database.sql(statement)
                .param("sender", sender)
                .param("source", alert.source())
                .param("key", alert.key());
    }
}
