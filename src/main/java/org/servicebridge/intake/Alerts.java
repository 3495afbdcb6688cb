package org.servicebridge.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All alerts of monitoring, and what became of each. */
@Repository
class Alerts {

    private static final String REFERENCE = "ALERT-%06d";

    private final JdbcClient database;

    Alerts(JdbcClient database) {
        this.database = database;
    }

    /** The reference of the new alert; empty where the same one waits already, or is kept already and nobody watches. */
    Optional<String> add(MonitoringAlert alert, boolean watched, Instant now) {
        return database.sql("""
                        insert into alert (source, alert_key, summary, state, raised_at)
                        select :source, :key, :summary, :state, :now
                        where :state = 'WAITING' or not exists (
                            select 1 from alert
                            where source = :source and alert_key = :key and state = 'UNWATCHED' and ended_at is null)
                        on conflict (source, alert_key) where state = 'WAITING' do nothing returning id
                        """)
                .param("source", alert.source())
                .param("key", alert.key())
                .param("summary", alert.summary())
                .param("state", watched ? "WAITING" : "UNWATCHED")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .map(REFERENCE::formatted);
    }

    /** Keeps what monitoring says now of an alert that it repeats: a group of alerts grows while it waits. */
    void renew(MonitoringAlert alert) {
        database.sql("""
                        update alert set summary = :summary
                        where source = :source and alert_key = :key and state in ('WAITING', 'UNWATCHED') and ended_at is null
                        """)
                .param("summary", alert.summary())
                .param("source", alert.source())
                .param("key", alert.key())
                .update();
    }

    /** Ends the alert, whether it waits or nobody watched it; says which one waited. */
    Optional<String> over(MonitoringAlert alert, Instant now) {
        database.sql("""
                        update alert set ended_at = :now
                        where source = :source and alert_key = :key and state = 'UNWATCHED' and ended_at is null
                        """)
                .param("source", alert.source())
                .param("key", alert.key())
                .param("now", Timestamp.from(now))
                .update();
        return database.sql("""
                        update alert set state = 'OVER', ended_at = :now
                        where source = :source and alert_key = :key and state = 'WAITING' returning id
                        """)
                .param("source", alert.source())
                .param("key", alert.key())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .map(REFERENCE::formatted);
    }

    Row get(String reference) {
        return database.sql("select source, summary, raised_at, service, found from alert where id = :id")
                .param("id", id(reference))
                .query(Row.class)
                .single();
    }

    void checked(String reference, boolean report, @Nullable String service, String found, String by, Instant now) {
        database.sql("""
                        update alert set state = :state, service = :service, found = :found, checked_by = :by, ended_at = :now
                        where id = :id
                        """)
                .param("state", report ? "REPORTED" : "HEALTHY")
                .param("service", service)
                .param("found", found)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id(reference))
                .update();
    }

    void reportedAs(String reference, String incident) {
        database.sql("update alert set incident = :incident where id = :id")
                .param("incident", incident)
                .param("id", id(reference))
                .update();
    }

    private static long id(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf('-') + 1));
    }

    /**
     * One alert.
     *
     * @param service the affected service, where it is to be reported
     * @param found what the provider's health check found; null before
     */
    record Row(
            String source,
            String summary,
            Instant raisedAt,
            @Nullable String service,
            @Nullable String found) {}
}
