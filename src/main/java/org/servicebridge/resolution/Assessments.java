package org.servicebridge.resolution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What teams were asked about the impact of HSSIs, and what each said (BRG-6, SUP-4). */
@Repository
public class Assessments {

    private static final String SELECT = """
            select id, round, team, asked_group, provider, question, asked_at, due_at, answered_at, ended_at, words,
                severity, given_by from assessment where incident = :incident
            """;

    private final JdbcClient database;

    Assessments(JdbcClient database) {
        this.database = database;
    }

    /** All, the latest question first. */
    public List<Assessment> of(String reference) {
        return database.sql(SELECT + " order by round desc, id")
                .param("incident", reference)
                .query(Assessment.class)
                .list();
    }

    /** Those of the last round. */
    public List<Assessment> latest(String reference) {
        List<Assessment> all = of(reference);
        return all.stream().filter(each -> each.round() == all.get(0).round()).toList();
    }

    /** The one of this number, where the HSSI has it. */
    public Optional<Assessment> find(String reference, long id) {
        return of(reference).stream().filter(each -> each.id() == id).findAny();
    }

    int nextRound(String reference) {
        return database.sql("select coalesce(max(round), 0) + 1 from assessment where incident = :incident")
                .param("incident", reference)
                .query(Integer.class)
                .single();
    }

    /** @return the number under which the team answers */
    long ask(
            String reference,
            int round,
            String team,
            @Nullable String group,
            @Nullable String provider,
            String question,
            Instant at,
            Instant due) {
        return database.sql("""
                        insert into assessment (incident, round, team, asked_group, provider, question, asked_at, due_at)
                        values (:incident, :round, :team, :group, :provider, :question, :at, :due) returning id
                        """)
                .param("incident", reference)
                .param("round", round)
                .param("team", team)
                .param("group", group)
                .param("provider", provider)
                .param("question", question)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(due))
                .query(Long.class)
                .single();
    }

    void answer(long id, String words, @Nullable Integer severity, String by, Instant at) {
        database.sql("""
                        update assessment set answered_at = :at, words = :words, severity = :severity, given_by = :by
                        where id = :id and answered_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("words", words)
                .param("severity", severity)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Nobody waits any more for what no team has answered. */
    void end(String reference, Instant at) {
        database.sql("""
                        update assessment set ended_at = :at
                        where incident = :incident and answered_at is null and ended_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("incident", reference)
                .update();
    }

    /**
     * What one team was asked, and what it said.
     *
     * @param round all that were asked together have one
     * @param askedGroup whose people are asked beside the desk; null for a team without a sign-in
     * @param provider the provider in the house whose team it is; null for all others
     * @param dueAt by when it is to be answered; null for those that were asked before that was kept
     * @param endedAt when the HSSI was over before it was answered; null otherwise
     * @param severity that its answer speaks for; null where it says none
     */
    public record Assessment(
            long id,
            int round,
            String team,
            @Nullable String askedGroup,
            @Nullable String provider,
            String question,
            Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String words,
            @Nullable Integer severity,
            @Nullable String givenBy) {

        boolean isOpen() {
            return answeredAt == null && endedAt == null;
        }

        /** For people to read. */
        public String inWords() {
            if (endedAt != null) {
                return team + ": not answered before the HSSI was over";
            }
            return answeredAt == null
                    ? team + ": not answered yet"
                    : "%s (%s)%s: %s".formatted(team, givenBy, severity == null ? "" : ", severity " + severity, words);
        }
    }
}
