package org.servicebridge.potential;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All reports of potential HSSIs. */
@Repository
class PotentialReports {

    /** As many as somebody reads of their own. */
    private static final int NEWEST = 50;

    private final JdbcClient database;

    PotentialReports(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a new one; gives its number. */
    long add(
            GivenReport given,
            boolean called,
            @Nullable String desk,
            String reporter,
            Instant occurredAt,
            Instant now) {
        return database.sql("""
                        insert into potential_report
                            (reporter, called, desk, contact, summary, service, occurred_at, users_affected, place, reported_at)
                        values (:reporter, :called, :desk, :contact, :summary, :service, :occurred, :users, :place, :now)
                        returning id
                        """)
                .param("reporter", reporter)
                .param("called", called)
                .param("desk", desk)
                .param("contact", given.contact())
                .param("summary", given.summary())
                .param("service", given.service())
                .param("occurred", Timestamp.from(occurredAt))
                .param("users", given.usersAffected())
                .param("place", given.place())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    PotentialReport get(String reference) {
        return get(PotentialReport.id(reference), "");
    }

    /** Has whoever else answers it wait until the transaction ends. */
    PotentialReport lock(String reference) {
        return get(PotentialReport.id(reference), " for update");
    }

    private PotentialReport get(long id, String how) {
        return database.sql("select * from potential_report where id = :id" + how)
                .param("id", id)
                .query(PotentialReport.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such report."));
    }

    /** The newest reports that the person has made, the last first. */
    List<PotentialReport> of(String reporter) {
        return database.sql(
                        "select * from potential_report where reporter = :reporter order by id desc limit " + NEWEST)
                .param("reporter", reporter)
                .query(PotentialReport.class)
                .list();
    }

    /** All that no desk has answered yet. */
    List<PotentialReport> unanswered() {
        return database.sql("select * from potential_report where outcome is null order by id")
                .query(PotentialReport.class)
                .list();
    }

    /** @param incident the HSSI under which it is known; null: none */
    void answer(PotentialReport report, DeskAnswer answer, @Nullable String incident, String by, Instant now) {
        Instant askAt = answer.askProviderAt();
        database.sql("""
                        update potential_report set outcome = :outcome, service = coalesce(:service, service),
                            incident = :incident, ask_provider_at = :askAt, words = :words, answered_by = :by, answered_at = :now
                        where id = :id
                        """)
                .param("outcome", answer.outcome().code())
                .param("service", answer.service())
                .param("incident", incident)
                .param("askAt", askAt == null ? null : Timestamp.from(askAt))
                .param("words", answer.words())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", report.id())
                .update();
    }

    void becomes(PotentialReport report, String incident) {
        database.sql("update potential_report set incident = :incident where id = :id")
                .param("incident", incident)
                .param("id", report.id())
                .update();
    }
}
