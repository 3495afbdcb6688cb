package org.servicebridge.communication.subscription;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.Channel;
import org.servicebridge.communication.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programs that are told. */
@Repository
public class Webhooks {

    private final JdbcClient database;

    Webhooks(JdbcClient database) {
        this.database = database;
    }

    /** Those in use that want to hear of this service. */
    public List<Recipient> readers(@Nullable String service) {
        return database.sql("""
                        select id, name, url from webhook_subscription
                        where disabled_at is null and (services is null or :service = any (services))
                        order by lower(name), id
                        """)
                .param("service", service)
                .query((row, number) -> new Recipient(
                        row.getString("name"), Channel.WEBHOOK, row.getString("url"), row.getObject("id", UUID.class)))
                .list();
    }

    /** All, those in use first, each with what became of the last message to it. */
    public List<Webhook> all() {
        return database.sql("""
                        select w.*, d.state last_state, coalesce(d.ended_at, d.next_attempt_at) last_at, d.error last_error
                        from webhook_subscription w left join lateral (
                            select state, ended_at, next_attempt_at, error from delivery
                            where subscription = w.id order by next_attempt_at desc limit 1) d on true
                        order by w.disabled_at nulls first, lower(w.name), w.id
                        """).query(Webhooks::read).list();
    }

    /** @return false where another one has the same address */
    boolean add(UUID id, String name, String url, List<String> services, byte[] secret, Instant now, String by) {
        return database.sql("""
                        insert into webhook_subscription (id, name, url, services, secret, made_at, made_by)
                        values (:id, :name, :url, :services, :secret, :now, :by) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("name", name)
                        .param("url", url)
                        .param("services", services.isEmpty() ? null : services.toArray(String[]::new))
                        .param("secret", secret)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                > 0;
    }

    /** @return false where there is none in use with this id */
    boolean rotate(UUID id, byte[] secret, Instant now, String by) {
        return database.sql("""
                        update webhook_subscription set secret = :secret, rotated_at = :now, rotated_by = :by
                        where id = :id and disabled_at is null
                        """)
                        .param("secret", secret)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Ends it at once; one that was ended before stays as it is. */
    void disable(UUID id, Instant now, String by) {
        database.sql("""
                        update webhook_subscription set disabled_at = :now, disabled_by = :by
                        where id = :id and disabled_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static Webhook read(ResultSet row, int number) throws SQLException {
        Array services = row.getArray("services");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                services == null ? List.of() : List.of((String[]) services.getArray()),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                instant(row.getTimestamp("rotated_at")),
                instant(row.getTimestamp("disabled_at")),
                row.getString("disabled_by"),
                row.getString("last_state"),
                instant(row.getTimestamp("last_at")),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
