package org.servicebridge.rota;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar feeds that have a link, one a person and one for the whole rota. */
@Repository
class RotaFeeds {

    static final String WHOLE = "*";

    private final JdbcClient database;

    RotaFeeds(JdbcClient database) {
        this.database = database;
    }

    /** Gives the feed this link and takes the one it had. */
    void reset(@Nullable String person, FeedToken token, Instant now, String by) {
        database.sql("""
                        insert into rota_feed (feed, person, digest, created_at, created_by)
                        values (:feed, :person, :digest, :now, :by)
                        on conflict (feed) do update set digest = excluded.digest, created_at = excluded.created_at,
                            created_by = excluded.created_by
                        """)
                .param("feed", person == null ? WHOLE : person)
                .param("person", person)
                .param("digest", token.digest())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /** The feed behind the link: a person, or {@link #WHOLE}. */
    Optional<String> find(FeedToken token) {
        return database.sql("select feed from rota_feed where digest = :digest")
                .param("digest", token.digest())
                .query(String.class)
                .optional();
    }
}
