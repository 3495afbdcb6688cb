package org.servicebridge.resolution;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.ProviderLetter;
import org.servicebridge.supplier.ProviderPost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that an effect downstream was passed to the supplier there, who was told, and who sees to it (SUP-3). */
@Component
public class PassOnEffect {

    private final Incidents incidents;
    private final ProviderPost providerPost;
    private final Timeline timeline;
    private final JdbcClient database;
    private final Clock clock;

    PassOnEffect(Incidents incidents, ProviderPost providerPost, Timeline timeline, JdbcClient database, Clock clock) {
        this.incidents = incidents;
        this.providerPost = providerPost;
        this.timeline = timeline;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public void passOn(
            String reference, @Nullable String what, String supplier, String told, EffectSharing sharing, Actor actor) {
        Incident incident = incidents.lock(reference);
        if (what == null) {
            throw Refusal.invalid("what", "Say what the effect is.");
        }
        String words = "%s Passed to %s, told: %s; %s.".formatted(what, supplier, told, sharing.words());
        database.sql("""
                        insert into downstream_effect (incident, what, supplier, told, sharing, words, passed_at)
                        values (:incident, :what, :supplier, :told, :sharing, :words, :now)
                        """)
                .param("incident", reference)
                .param("what", what)
                .param("supplier", supplier)
                .param("told", told)
                .param("sharing", sharing.code())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        timeline.add(reference, "effect-passed-on", actor, words);
        providerPost.sendTo(
                supplier,
                incident,
                new ProviderLetter(
                        "An effect on your systems, passed on to you",
                        "%s Told: %s; %s.".formatted(what, told, sharing.words()),
                        "effect-of-" + reference,
                        ""));
    }

    /** All of an HSSI in words, the first first. */
    public List<String> of(String reference) {
        return database.sql("select words from downstream_effect where incident = :incident order by id")
                .param("incident", reference)
                .query(String.class)
                .list();
    }
}
