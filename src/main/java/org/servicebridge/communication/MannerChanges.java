package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All changes of how services are communicated, wanted and decided; none is ever taken away. */
@Repository
public class MannerChanges {

    private static final String SELECT = """
            select id, service, manner, arrangement, reason, wanted_by, wanted_at, approved, decided_by, decided_at, answer
            from service_manner
            """;

    private final JdbcClient database;

    MannerChanges(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    public List<MannerChange> all() {
        return database.sql(SELECT + "order by id desc")
                .query(MannerChange.class)
                .list();
    }

    /** How many wait for a Service Owner. */
    public long waiting() {
        return database.sql("select count(*) from service_manner where approved is null")
                .query(Long.class)
                .single();
    }

    /** The one of a service that waits; it is locked, so that it is decided once. */
    Optional<MannerChange> waiting(String service) {
        return database.sql(SELECT + "where service = :service and approved is null for update")
                .param("service", service)
                .query(MannerChange.class)
                .optional();
    }

    /** The one by which a service is communicated as it is; empty where the catalogue was filled with it. */
    Optional<MannerChange> inForce(String service) {
        return database.sql(SELECT + "where service = :service and approved order by id desc limit 1")
                .param("service", service)
                .query(MannerChange.class)
                .optional();
    }

    /** @return whether none of the service waited */
    boolean want(String service, WantedManner wanted, Instant now, Actor actor) {
        return database.sql("""
                        insert into service_manner (service, manner, arrangement, reason, wanted_by, wanted_at)
                        values (:service, :manner, :arrangement, :reason, :by, :now) on conflict do nothing
                        """)
                        .param("service", service)
                        .param("manner", wanted.manner().name())
                        .param("arrangement", wanted.arrangement())
                        .param("reason", wanted.reason())
                        .param("by", actor.id())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void decide(long id, boolean approved, @Nullable String answer, Instant now, Actor actor) {
        database.sql("""
                        update service_manner
                        set approved = :approved, answer = :answer, decided_by = :by, decided_at = :now
                        where id = :id
                        """)
                .param("approved", approved)
                .param("answer", answer)
                .param("by", actor.id())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
