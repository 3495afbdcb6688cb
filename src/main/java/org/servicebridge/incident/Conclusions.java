package org.servicebridge.incident;

import static org.servicebridge.incident.ProviderTested.NOT_KNOWN;
import static org.servicebridge.incident.ProviderTested.YES;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became known of each HSSI since it was called resolved; whoever writes has locked the incident. */
@Repository
public class Conclusions {

    private final JdbcClient database;

    Conclusions(JdbcClient database) {
        this.database = database;
    }

    /** Nothing is known of one that was not called resolved, or under an earlier version. */
    public Conclusion of(String reference) {
        return database.sql("select * from conclusion where incident = :incident")
                .param("incident", reference)
                .query(Conclusion.class)
                .optional()
                .orElse(Conclusion.NONE);
    }

    /** What the provider says of tests and users. */
    void said(String reference, SaidResolved said) {
        begin(reference);
        database.sql("""
                        update conclusion set tested = :tested, tested_not_known = :testedNotKnown, checked_with_users = :checked
                        where incident = :incident
                        """)
                .param("tested", said.tested())
                .param("testedNotKnown", said.testedNotKnown())
                .param("checked", said.checkedWithUsers())
                .param("incident", reference)
                .update();
    }

    /** @param missing what the owning desk misses in the details; null where they satisfy it */
    public void judged(String reference, @Nullable String missing) {
        begin(reference);
        database.sql("""
                        update conclusion set details_satisfy = :satisfy, details_missing = :missing, details_sent_at = null
                        where incident = :incident
                        """)
                .param("satisfy", missing == null)
                .param("missing", missing)
                .param("incident", reference)
                .update();
    }

    /** What the provider says of tests since (IH-18). */
    public void tested(String reference, ProviderTested answer) {
        begin(reference);
        database.sql("""
                        update conclusion set tested = :tested, tested_not_known = :testedNotKnown where incident = :incident
                        """)
                .param("tested", answer == NOT_KNOWN ? null : answer == YES, Types.BOOLEAN)
                .param("testedNotKnown", answer == NOT_KNOWN)
                .param("incident", reference)
                .update();
    }

    /** The provider sent its details, which are still asked for; what it does not say of tests and users stays. */
    public void sent(String reference, Instant at, @Nullable Boolean tested, @Nullable String checkedWithUsers) {
        begin(reference);
        database.sql("""
                        update conclusion set details_sent_at = :at, tested = coalesce(:tested, tested),
                            checked_with_users = coalesce(:checked, checked_with_users)
                        where incident = :incident
                        """)
                .param("at", Timestamp.from(at))
                .param("tested", tested, Types.BOOLEAN)
                .param("checked", checkedWithUsers, Types.VARCHAR)
                .param("incident", reference)
                .update();
    }

    void heard(String reference, ReporterAgrees answer, @Nullable String said) {
        begin(reference);
        database.sql("""
                        update conclusion set reporter_answer = :answer, reporter_said = :said,
                            stays_resolved_because = null
                        where incident = :incident
                        """)
                .param("answer", answer.code())
                .param("said", said)
                .param("incident", reference)
                .update();
    }

    /** @param days on how many working days by now */
    void missed(String reference, Instant at, int days) {
        begin(reference);
        database.sql("""
                        update conclusion set reporter_missed_at = :at, reporter_missed_days = :days
                        where incident = :incident
                        """)
                .param("at", Timestamp.from(at))
                .param("days", days)
                .param("incident", reference)
                .update();
    }

    void staysResolved(String reference, String because) {
        database.sql("update conclusion set stays_resolved_because = :because where incident = :incident")
                .param("because", because)
                .param("incident", reference)
                .update();
    }

    /** It was not resolved after all. */
    void forget(String reference) {
        database.sql("delete from conclusion where incident = :incident")
                .param("incident", reference)
                .update();
    }

    private void begin(String reference) {
        database.sql("insert into conclusion (incident) values (:incident) on conflict do nothing")
                .param("incident", reference)
                .update();
    }
}
