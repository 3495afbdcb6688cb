package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found wrong in notices, from the mark to the correction (COM-18). */
@Repository
public class WrongNotices {

    private final JdbcClient database;

    WrongNotices(JdbcClient database) {
        this.database = database;
    }

    /** All marks of an incident, oldest first. */
    public List<WrongNotice> of(String reference) {
        return database.sql("""
                        select id, notice, part, right_is, marked_at, marked_by, corrected_by, settled_at
                        from wrong_notice where incident = :incident order by id
                        """)
                .param("incident", reference)
                .query(WrongNotice.class)
                .list();
    }

    /** Those that still have to be put right, oldest first. */
    List<WrongNotice> open(String reference) {
        return of(reference).stream().filter(WrongNotice::isOpen).toList();
    }

    /** @return whether this was not marked before */
    boolean add(Notice notice, WrongPart part, String rightIs, Instant now, Actor actor) {
        return database.sql("""
                        insert into wrong_notice (incident, notice, part, right_is, marked_at, marked_by)
                        values (:incident, :notice, :part, :right, :now, :by) on conflict do nothing
                        """)
                        .param("incident", notice.incident())
                        .param("notice", notice.id())
                        .param("part", part.name())
                        .param("right", rightIs)
                        .param("now", Timestamp.from(now))
                        .param("by", actor.id())
                        .update()
                == 1;
    }

    /**
     * What is still open in a notice, and in those before it, is settled: who reads the latest correction needs none of an
     * earlier one.
     *
     * @param by the notice that corrects it
     * @return whether anything was open
     */
    boolean settle(UUID corrected, UUID by, Instant now) {
        return database.sql("""
                        update wrong_notice set corrected_by = :by, settled_at = :now
                        where settled_at is null and notice in (
                            select earlier.id from notice earlier join notice latest
                                on latest.incident = earlier.incident and earlier.issued_at <= latest.issued_at
                            where latest.id = :corrected)
                        """)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("corrected", corrected)
                        .update()
                > 0;
    }

    /**
     * People told readers what is right, or nobody did: settled is what they had before them, and not what somebody marked meanwhile.
     *
     * @param latest the id of the latest mark that they were shown
     */
    void settleShown(String reference, long latest, Instant now) {
        database.sql("""
                        update wrong_notice set settled_at = :now
                        where incident = :incident and settled_at is null and id <= :latest
                        """)
                .param("now", Timestamp.from(now))
                .param("incident", reference)
                .param("latest", latest)
                .update();
    }
}
