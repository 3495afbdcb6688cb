package org.servicebridge.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was rung after a fix and what they said; the list of a service is kept for the next time. */
@Repository
public class RingRounds {

    private static final String LATEST = " and round = (select max(round) from ring where incident = :incident) ";

    private final JdbcClient database;

    RingRounds(JdbcClient database) {
        this.database = database;
    }

    /** The list that was agreed for a service the last time. */
    public Optional<String> list(@Nullable String service) {
        return database.sql("select organisations from ring_list where service = :service")
                .param("service", service)
                .query(String.class)
                .optional();
    }

    void begin(String incident, @Nullable String service, List<String> organisations) {
        if (service != null) {
            database.sql("""
                            insert into ring_list (service, organisations) values (:service, :list)
                            on conflict (service) do update set organisations = excluded.organisations
                            """)
                    .param("service", service)
                    .param("list", String.join("\n", organisations))
                    .update();
        }
        int round = database.sql("select coalesce(max(round), 0) + 1 from ring where incident = :incident")
                .param("incident", incident)
                .query(Integer.class)
                .single();
        organisations.forEach(organisation -> database.sql(
                        "insert into ring (incident, round, organisation) values (:incident, :round, :organisation)")
                .param("incident", incident)
                .param("round", round)
                .param("organisation", organisation)
                .update());
    }

    /** @throws Refusal where nobody is rung by that number for this incident */
    void answer(String incident, long ring, Impact impact, String words, String by, Instant at) {
        if (database.sql("select count(*) from ring where id = :ring and incident = :incident")
                        .param("ring", ring)
                        .param("incident", incident)
                        .query(Integer.class)
                        .single()
                == 0) {
            throw Refusal.notFound("Nobody is rung by the number %d for %s.".formatted(ring, incident));
        }
        database.sql("""
                        update ring set answered_at = :at, impact = :impact, words = :words, given_by = :by
                        where id = :ring and incident = :incident and answered_at is null
                        """)
                .param("incident", incident)
                .param("at", Timestamp.from(at))
                .param("impact", impact.words())
                .param("words", words)
                .param("by", by)
                .param("ring", ring)
                .update();
    }

    public String organisation(long ring) {
        return database.sql("select organisation from ring where id = :ring")
                .param("ring", ring)
                .query(String.class)
                .single();
    }

    /** Those of the last round still to be rung. */
    public List<Long> open(String incident) {
        return database.sql("select id from ring where incident = :incident and answered_at is null" + LATEST
                        + "order by id")
                .param("incident", incident)
                .query(Long.class)
                .list();
    }

    /** The answers of the last round, the earliest first. */
    public List<Ring> answered(String incident) {
        return database.sql("select organisation, answered_at, impact, words, given_by from ring"
                        + " where incident = :incident and answered_at is not null" + LATEST
                        + "order by answered_at, id")
                .param("incident", incident)
                .query(Ring.class)
                .list();
    }

    /** Organisations of the last round that did not answer. */
    public List<String> unanswered(String incident) {
        return open(incident).stream().map(this::organisation).toList();
    }

    /** One answer. */
    public record Ring(String organisation, Instant answeredAt, String impact, String words, String givenBy) {}
}
