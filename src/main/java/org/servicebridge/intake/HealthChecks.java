package org.servicebridge.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The health checks for which alerts ask the Bridge: each is one task, about one alert or about several that are counted in it,
 * and is known by the reference of the first.
 */
@Repository
class HealthChecks {

    /**
     * How many tasks one sender may have side by side. So many a desk can still tell apart in its list; more of them would bury
     * the tasks of HSSIs, and where so much fails at once it has one cause. All further ones are counted in one task.
     */
    static final int SIDE_BY_SIDE = 20;

    private final JdbcClient database;

    HealthChecks(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whoever sends, or answers about what was sent, waits for the one before: so no alert is counted in a task that is just
     * being done, and two storms at once keep to the bound.
     */
    void oneAfterTheOther(String sender) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:sender, 0))")
                .param("sender", "alerts of " + sender)
                .query((row, number) -> sender)
                .single();
    }

    /** Where the Bridge is asked about a new alert: with its group, by itself, or with what is over the bound. */
    PlaceOfAlert placeOf(String sender, MonitoringAlert alert) {
        Optional<PlaceOfAlert> group = alert.group().isEmpty() ? Optional.empty() : ofGroup(sender, alert);
        if (group.isPresent()) {
            return group.get();
        }
        return sideBySide(sender) < SIDE_BY_SIDE ? PlaceOfAlert.ITS_OWN : ofOthers(sender);
    }

    private Optional<PlaceOfAlert> ofGroup(String sender, MonitoringAlert alert) {
        return database.sql("""
                        select coalesce(counted_in, id) as health_check, over_the_bound from alert
                        where sender = :sender and source = :source and alert_group = :group and state = 'WAITING' limit 1
                        """)
                .param("sender", sender)
                .param("source", alert.source())
                .param("group", alert.group())
                .query(PlaceOfAlert.class)
                .optional();
    }

    private int sideBySide(String sender) {
        return database.sql("""
                        select count(distinct coalesce(counted_in, id)) from alert
                        where sender = :sender and state = 'WAITING' and not over_the_bound
                        """).param("sender", sender).query(Integer.class).single();
    }

    private PlaceOfAlert ofOthers(String sender) {
        Long open = database.sql("""
                        select coalesce(counted_in, id) from alert
                        where sender = :sender and state = 'WAITING' and over_the_bound limit 1
                        """)
                .param("sender", sender)
                .query(Long.class)
                .optional()
                .orElse(null);
        return new PlaceOfAlert(open, true);
    }

    /** Who sent the alerts of a health check. */
    String senderOf(String reference) {
        return database.sql("select sender from alert where id = :check")
                .param("check", AlertReference.id(reference))
                .query(String.class)
                .single();
    }

    /** Whether it is the one for all that is over the bound. */
    boolean isForAllOthers(String reference) {
        return database.sql("select over_the_bound from alert where id = :check")
                .param("check", AlertReference.id(reference))
                .query(Boolean.class)
                .single();
    }

    /** What the Bridge is asked about, or was: what was over before it answered is not in it. */
    AlertsTogether get(String reference) {
        long check = AlertReference.id(reference);
        return new AlertsTogether(database.sql("""
                                select source, summary, size, raised_at, service, found from alert
                                where (id = :check or counted_in = :check) and state <> 'OVER' order by id desc
                                """)
                .param("check", check)
                .query(AlertsTogether.Alert.class)
                .list());
    }

    /** Writes down what was found, for all that wait in it. */
    void checked(String reference, boolean report, @Nullable String service, String found, String by, Instant now) {
        database.sql("""
                        update alert set state = :state, service = :service, found = :found, checked_by = :by, ended_at = :now
                        where (id = :check or counted_in = :check) and state = 'WAITING'
                        """)
                .param("state", report ? "REPORTED" : "HEALTHY")
                .param("service", service)
                .param("found", found)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("check", AlertReference.id(reference))
                .update();
    }

    void reportedAs(String reference, String incident) {
        database.sql(
                        "update alert set incident = :incident where (id = :check or counted_in = :check) and state = 'REPORTED'")
                .param("incident", incident)
                .param("check", AlertReference.id(reference))
                .update();
    }
}
