package org.servicebridge.communication.lists;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed which list, when and how. */
@Repository
public class ListHistory {

    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ListHistory(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** One page of the changes, the latest first. */
    public List<ListChange> page(String list, int number, int size) {
        return database.sql("""
                        select changed_at, changed_by, words from list_change
                        where list = :list order by id desc limit :size offset :offset
                        """)
                .param("list", list)
                .param("size", size)
                .param("offset", (number - 1) * size)
                .query(ListChange.class)
                .list();
    }

    public long count(String list) {
        return database.sql("select count(*) from list_change where list = :list")
                .param("list", list)
                .query(Long.class)
                .single();
    }

    void add(String list, Instant now, Actor actor, List<String> changes) {
        batches.batchUpdate(
                "insert into list_change (list, changed_at, changed_by, words) values (?, ?, ?, ?)",
                changes,
                BATCH,
                (statement, words) -> {
                    statement.setString(1, list);
                    statement.setTimestamp(2, Timestamp.from(now));
                    statement.setString(3, actor.id());
                    statement.setString(4, words);
                });
    }

    /** Names and addresses of people who have left are not kept for ever. */
    int forgetBefore(Instant limit) {
        return database.sql("delete from list_change where changed_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
