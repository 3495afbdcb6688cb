package org.servicebridge.communication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every wording that a notice has had, with who wrote it (COM-14). */
@Repository
class NoticeWordings {

    private final JdbcClient database;

    NoticeWordings(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the notice's words as they are now. */
    void keep(UUID notice, Instant now, Actor writer) {
        database.sql("""
                        insert into notice_wording (notice, version, what_is_known, user_impact, location,
                            resolution_summary, written_by, written_at)
                        select id, (select count(*) + 1 from notice_wording where notice = :id), what_is_known,
                            user_impact, location, resolution_summary, :by, :now
                        from notice where id = :id
                        """)
                .param("id", notice)
                .param("by", writer.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Puts other words in the place of those of a notice that has not left. */
    void change(UUID notice, Wording wording, Instant now, Actor writer) {
        database.sql("""
                        update notice set what_is_known = :known, user_impact = :impact, location = :location,
                            resolution_summary = :resolution
                        where id = :id
                        """)
                .param("known", wording.whatIsKnown())
                .param("impact", wording.userImpact())
                .param("location", wording.location())
                .param("resolution", wording.resolutionSummary())
                .param("id", notice)
                .update();
        keep(notice, now, writer);
    }

    /** Who wrote each wording, oldest first. */
    List<String> writers(UUID notice) {
        return database.sql("select written_by from notice_wording where notice = :id order by version")
                .param("id", notice)
                .query(String.class)
                .list();
    }
}
