package org.servicebridge.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that wait for one person, and which of their pages carries the words of others. */
@Repository
class PagesTogether {

    private static final String QUESTION =
            "select id, incident, task, question, sent_with, paged_at, exercise from page where ";

    private final JdbcClient database;

    PagesTogether(JdbcClient database) {
        this.database = database;
    }

    /** Whoever pages or stops pages of one of these people waits until this is over. */
    void lock(Collection<String> people) {
        people.stream()
                .distinct()
                .sorted()
                .forEach(person -> database.sql("select true from pg_advisory_xact_lock(hashtext(:person))")
                        .param("person", person)
                        .query(Boolean.class)
                        .single());
    }

    /** What the person is asked besides, since then, and has not answered. */
    List<Asked> besides(UUID page, Instant since) {
        return database.sql(QUESTION + """
                        id <> :id and stopped_at is null and paged_at >= :since
                        and (person, exercise) = (select person, exercise from page where id = :id)
                        order by paged_at, incident, id
                        """)
                .param("id", page)
                .param("since", Timestamp.from(since))
                .query(Asked.class)
                .list();
    }

    /** What the page asks and what it carries, where it is not answered. */
    List<Asked> carriedBy(UUID page) {
        return database.sql(QUESTION + """
                        (id = :id or sent_with = :id) and stopped_at is null order by paged_at, incident, id
                        """).param("id", page).query(Asked.class).list();
    }

    /** The page's words leave with those of another, and what it carried does, too. */
    void carry(UUID page, UUID by) {
        database.sql("update page set sent_with = :by where id = :id or sent_with = :id")
                .param("by", by)
                .param("id", page)
                .update();
    }

    /** Which pages carry the words of these, themselves included. */
    List<UUID> carriers(Collection<UUID> pages) {
        return pages.isEmpty()
                ? List.of()
                : database.sql("select distinct coalesce(sent_with, id) from page where id in (:pages)")
                        .param("pages", pages)
                        .query(UUID.class)
                        .list();
    }

    /** Pages that carry a question of which nobody has been told yet what became of it, the oldest first. */
    List<UUID> untold() {
        return database.sql("""
                        select coalesce(sent_with, id) from page where concluded_at is null
                        group by 1 order by min(paged_at)
                        """).query(UUID.class).list();
    }

    /** The questions that it carries of which nobody has been told yet. */
    List<UUID> untoldOf(UUID carrier) {
        return database.sql("""
                        select id from page where (id = :id or sent_with = :id) and concluded_at is null
                        order by incident, id
                        """).param("id", carrier).query(UUID.class).list();
    }

    /**
     * A question of a page.
     *
     * @param question in a few words; null where "you are asked" says enough
     * @param sentWith the page that carries its words; null where it does so itself
     */
    record Asked(
            UUID id,
            String incident,
            String task,
            @Nullable String question,
            @Nullable UUID sentWith,
            Instant pagedAt,
            boolean exercise) {}
}
