package org.servicebridge.communication.lists;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were loaded and looked at, but not yet applied; they are kept for an hour. */
@Repository
class ListImports {

    private final JdbcClient database;

    ListImports(JdbcClient database) {
        this.database = database;
    }

    void add(LoadedFile file, Instant now, String by) {
        database.sql("""
                        insert into list_import (id, list, list_version, whole, content, loaded_at, loaded_by)
                        values (:id, :list, :version, :whole, :content, :now, :by)
                        """)
                .param("id", file.id())
                .param("list", file.list())
                .param("version", file.listVersion())
                .param("whole", file.whole())
                .param("content", file.content())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /** The file that this person loaded for this list. */
    Optional<LoadedFile> find(String list, UUID id, String by) {
        return database.sql("""
                        select id, list, list_version, whole, content from list_import
                        where id = :id and list = :list and loaded_by = :by
                        """)
                .param("id", id)
                .param("list", list)
                .param("by", by)
                .query(LoadedFile.class)
                .optional();
    }

    void delete(UUID id) {
        database.sql("delete from list_import where id = :id").param("id", id).update();
    }

    int forgetBefore(Instant limit) {
        return database.sql("delete from list_import where loaded_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
