package org.servicebridge.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes that are reviewed in an NHS major incident. */
@Repository
public class FrozenChanges {

    private final JdbcClient database;

    FrozenChanges(JdbcClient database) {
        this.database = database;
    }

    /** Those of an incident that nobody has decided on. */
    public List<Planned> open(String incident) {
        return database.sql(
                        "select id, planned from reviewed_change where incident = :incident and decision is null order by id")
                .param("incident", incident)
                .query(Planned.class)
                .list();
    }

    /**
     * What is planned for the incident, as it was listed.
     *
     * @throws Refusal where nothing of that number is
     */
    String planned(String incident, long id) {
        return database.sql("select planned from reviewed_change where id = :id and incident = :incident")
                .param("id", id)
                .param("incident", incident)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("No change %d is planned for %s.".formatted(id, incident)));
    }

    /** What is planned, as it was listed. */
    public String planned(long id) {
        return database.sql("select planned from reviewed_change where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Why it was decided so, and by whom. */
    public String reason(long id) {
        return database.sql("select reason || ' (' || decided_by || ')' from reviewed_change where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void add(String incident, String planned) {
        database.sql("insert into reviewed_change (incident, planned) values (:incident, :planned)")
                .param("incident", incident)
                .param("planned", planned)
                .update();
    }

    void decide(long id, Freeze decision, @Nullable String reason, Actor actor, Instant at) {
        database.sql("""
                        update reviewed_change set decision = :decision, reason = :reason, decided_by = :by, decided_at = :at
                        where id = :id and decision is null
                        """)
                .param("decision", decision.code())
                .param("reason", reason)
                .param("by", actor.id())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** One of them. */
    public record Planned(long id, String planned) {}
}
