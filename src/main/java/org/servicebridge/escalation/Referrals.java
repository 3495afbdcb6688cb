package org.servicebridge.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What HSSIs were referred for; of each kind an incident has one open at most. */
@Repository
public class Referrals {

    private final JdbcClient database;
    private final Clock clock;

    Referrals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All open referrals of the incident, oldest first. */
    public List<OpenReferral> open(String reference) {
        return database.sql("""
                        select kind, referred_to, what, asked_by, asked_at from referral
                        where incident = :incident and ended_at is null order by asked_at, id
                        """)
                .param("incident", reference)
                .query(OpenReferral.class)
                .list();
    }

    /** The open referral of this kind. */
    public Optional<OpenReferral> open(String reference, Referral referral) {
        return open(reference).stream()
                .filter(open -> open.referral() == referral)
                .findAny();
    }

    /** Whether the team that was last asked about the risk says that it is made safe; its flag stays on all the same (SEV-3). */
    public boolean isMadeSafe(String reference, Referral risk) {
        return database.sql("""
                        select made_safe from referral where incident = :incident and kind = :kind
                        order by asked_at desc, id desc limit 1
                        """)
                .param("incident", reference)
                .param("kind", risk.code())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void add(String reference, Referral referral, String group, String what, Actor actor) {
        database.sql("""
                        insert into referral (incident, kind, referred_to, what, asked_by, asked_at)
                        values (:incident, :kind, :group, :what, :by, :now)
                        """)
                .param("incident", reference)
                .param("kind", referral.code())
                .param("group", group)
                .param("what", what)
                .param("by", actor.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The team that answers says that the risk is made safe. */
    void makeSafe(String reference, Referral risk) {
        database.sql("""
                        update referral set made_safe = true
                        where incident = :incident and kind = :kind and ended_at is null
                        """)
                .param("incident", reference)
                .param("kind", risk.code())
                .update();
    }

    /** @param outcome what became of it, as a code */
    void end(String reference, Referral referral, String outcome, Actor actor) {
        database.sql("""
                        update referral set ended_at = :now, ended_by = :by, outcome = :outcome
                        where incident = :incident and kind = :kind and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("outcome", outcome)
                .param("incident", reference)
                .param("kind", referral.code())
                .update();
    }
}
