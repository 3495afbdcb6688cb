package org.servicebridge.statuspage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.Notice;
import org.servicebridge.incident.Incident;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every update that was published about an incident; what was taken down is kept, but read by nobody. */
@Repository
class StatusUpdates {

    /** Who corrected it comes from the later row: the earlier one is never changed. */
    private static final String SELECT = """
            select u.*, (select min(c.published_at) from status_update c
                         where c.corrects = u.id and c.taken_down_at is null) corrected_at
            from status_update u where u.taken_down_at is null
            """;

    private final JdbcClient database;

    StatusUpdates(JdbcClient database) {
        this.database = database;
    }

    void add(Incident incident, Notice notice, Progress progress, String text, Instant now) {
        database.sql("""
                        insert into status_update (incident, notice, kind, progress, severity, service, service_name,
                            location, body, published_at, next_update_at, corrects)
                        values (:incident, :notice, :kind, :progress, :severity, :service, :serviceName,
                            :location, :body, :now, :next, (select id from status_update where notice = :corrects))
                        """)
                .param("incident", incident.reference())
                .param("notice", notice.id())
                .param("kind", notice.kind().code())
                .param("progress", progress.name())
                .param("severity", Objects.requireNonNullElse(incident.rating().severity(), 1))
                .param("service", incident.dataSet().service())
                .param(
                        "serviceName",
                        Objects.requireNonNullElse(incident.dataSet().serviceName(), "Service not yet known"))
                .param("location", notice.location())
                .param("body", text)
                .param("now", Timestamp.from(now))
                .param("next", timestamp(notice.nextUpdateAt()))
                .param("corrects", notice.corrects())
                .update();
    }

    /** Adds the last word on an incident that ends without a final notice; all else stays as the latest update said. */
    void close(PublishedUpdate latest, String sentence, Instant now) {
        database.sql("""
                        insert into status_update (incident, kind, progress, severity, service, service_name, location,
                            body, published_at)
                        values (:incident, :kind, 'RESOLVED', :severity, :service, :serviceName, :location, :body, :now)
                        """)
                .param("incident", latest.incident())
                .param("kind", CloseEntry.KIND)
                .param("severity", latest.severity())
                .param("service", latest.service())
                .param("serviceName", latest.serviceName())
                .param("location", latest.location())
                .param("body", sentence)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How many were taken down. */
    int takeDown(String incident, Instant now) {
        return database.sql("""
                        update status_update set taken_down_at = :now
                        where incident = :incident and taken_down_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("incident", incident)
                .update();
    }

    Optional<PublishedUpdate> latest(String incident) {
        return database.sql(SELECT + " and u.incident = :incident order by u.sequence desc limit 1")
                .param("incident", incident)
                .query(PublishedUpdate.class)
                .optional();
    }

    /** All of incidents of which something was said since, the newest first. */
    List<PublishedUpdate> since(Instant moment) {
        return database.sql(SELECT + """
                         and u.incident in (select s.incident from status_update s where s.published_at >= :moment)
                        order by u.sequence desc
                        """)
                .param("moment", Timestamp.from(moment))
                .query(PublishedUpdate.class)
                .list();
    }

    /** Differs from before as soon as a transaction that published or took down something has committed. */
    String fingerprint() {
        return database.sql("""
                        select concat_ws('-', count(*), count(taken_down_at), max(sequence)) from status_update
                        """).query(String.class).single();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
