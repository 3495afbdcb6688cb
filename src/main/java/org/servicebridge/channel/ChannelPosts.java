package org.servicebridge.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was posted to channels of teams; what became of each message stands in the outbox. */
@Repository
class ChannelPosts {

    private final JdbcClient database;

    ChannelPosts(JdbcClient database) {
        this.database = database;
    }

    UUID add(TeamChannel channel, @Nullable String incident, Milestone milestone, String words, Instant now) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into channel_post (id, channel, incident, milestone, words, posted_at)
                        values (:id, :channel, :incident, :milestone, :words, :now)
                        """)
                .param("id", id)
                .param("channel", channel.id())
                .param("incident", incident)
                .param("milestone", milestone.name())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** All about an HSSI, the latest first. */
    List<ChannelPost> of(String reference) {
        return database.sql("""
                        select id, channel, incident, milestone, words, posted_at, again_at from channel_post
                        where incident = :incident order by posted_at desc, id
                        """)
                .param("incident", reference)
                .query(ChannelPost.class)
                .list();
    }

    /** Of which nobody has been told yet what became of them, the oldest first. */
    List<UUID> notConcluded() {
        return database.sql("select id from channel_post where concluded_at is null order by posted_at")
                .query(UUID.class)
                .list();
    }

    Optional<String> incidentOf(UUID id) {
        return database.sql("select incident from channel_post where id = :id and incident is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /**
     * Notes that it is known what became of it.
     *
     * @return whether this is the first time
     */
    boolean conclude(UUID id, boolean failed, Instant now) {
        return database.sql("""
                        update channel_post set concluded_at = :now, failed_at = :failedAt
                        where id = :id and concluded_at is null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("failedAt", failed ? Timestamp.from(now) : null)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Notes that it is posted again; false where it has been, or did not fail. */
    boolean again(UUID id, Instant now) {
        return database.sql("""
                        update channel_post set again_at = :now where id = :id and again_at is null and failed_at is not null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                > 0;
    }
}
