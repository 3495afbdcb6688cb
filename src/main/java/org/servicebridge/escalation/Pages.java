package org.servicebridge.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was paged for which task. */
@Repository
class Pages {

    private final JdbcClient database;
    private final Clock clock;

    Pages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody outside, who is told apart from everybody else. */
    UUID add(String reference, String asked, String name, String task) {
        return add(reference, asked, name, null, task, null, false);
    }

    /**
     * @param person whose further questions of this minute go with it; null where it goes by itself
     * @param question what they are asked, in a few words
     */
    UUID add(
            String reference,
            String asked,
            String name,
            @Nullable String person,
            String task,
            @Nullable String question,
            boolean exercise) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into page (id, incident, asked, name, task, paged_at, person, question, exercise)
                        values (:id, :incident, :asked, :name, :task, :now, :person, :question, :exercise)
                        """)
                .param("person", person)
                .param("question", question)
                .param("exercise", exercise)
                .param("id", id)
                .param("incident", reference)
                .param("asked", asked)
                .param("name", name)
                .param("task", task)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Who of a group has been paged for the task and not been stopped. */
    Set<String> standing(String task, String asked) {
        return Set.copyOf(
                database.sql("select name from page where task = :task and asked = :asked and stopped_at is null")
                        .param("task", task)
                        .param("asked", asked)
                        .query(String.class)
                        .list());
    }

    /**
     * Who of a group has been paged for other tasks of an open escalation, whoever was paged last at the end. All of them were silent: an
     * answer ends the asking of their level.
     */
    List<String> silent(String reference, String asked, EscalationReason reason, String task) {
        return database.sql("""
                        select name from page
                        where incident = :incident and asked = :asked and question = :question and task <> :task
                            and paged_at >= (
                                select asked_at from escalation
                                where incident = :incident and reason = :reason and ended_at is null)
                        group by name order by max(paged_at)
                        """)
                .param("incident", reference)
                .param("asked", asked)
                .param("question", reason.words())
                .param("task", task)
                .param("reason", reason.code())
                .query(String.class)
                .list();
    }

    /** Whose questions for the task are not answered. */
    List<String> people(String task) {
        return database.sql("""
                        select distinct person from page
                        where task = :task and stopped_at is null and person is not null
                        """).param("task", task).query(String.class).list();
    }

    /** Stops what is still under way for the task. */
    List<UUID> stop(String task) {
        return database.sql("""
                        update page set stopped_at = :now where task = :task and stopped_at is null returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("task", task)
                .query(UUID.class)
                .list();
    }

    String incidentOf(UUID id) {
        return database.sql("select incident from page where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** The page, the first time only. */
    Optional<SentPage> conclude(UUID id) {
        return database.sql("""
                        update page set concluded_at = :now where id = :id and concluded_at is null
                        returning incident, asked, name, bounced_at is not null as came_back
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(SentPage.class)
                .optional();
    }

    /** Whether somebody was told that it has reached nobody so far. */
    boolean isToldMissed(UUID id) {
        return database.sql("select missed_at is not null from page where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The page that has reached nobody so far, the first time only. */
    Optional<SentPage> missed(UUID id) {
        return database.sql("""
                        update page set missed_at = :now where id = :id and missed_at is null and concluded_at is null
                        returning incident, asked, name, bounced_at is not null as came_back
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(SentPage.class)
                .optional();
    }

    /**
     * It counted as sent, and a message of it came back: what became of it is to be told anew, unless nobody waits for it any more. Of
     * what was written to a provider {@link HearReturnedMessage} tells.
     */
    void cameBack(UUID id) {
        database.sql("""
                        update page set bounced_at = :now, concluded_at = null
                        where (id = :id or sent_with = :id) and stopped_at is null and concluded_at is not null
                            and asked <> all (:providers)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("providers", new String[] {WriteToProvider.PROVIDER, MessageProvider.MESSAGE})
                .param("id", id)
                .update();
    }

    /** The page of this id, where it has been told already what became of it; a message to a provider is of no concern any more once it was answered. */
    Optional<SentPage> concluded(UUID id) {
        return database.sql("""
                        select incident, asked, name, bounced_at is not null as came_back
                        from page where id = :id and concluded_at is not null
                            and (asked <> :message or stopped_at is null)
                        """)
                .param("id", id)
                .param("message", MessageProvider.MESSAGE)
                .query(SentPage.class)
                .optional();
    }

    /** A page that was sent. */
    record SentPage(String incident, String asked, String name, boolean cameBack) {}
}
