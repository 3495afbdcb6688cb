package org.servicebridge.communication.subscription;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.escalation.ProviderPrograms;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programs that are told: those that read notices, and those of providers, which get what their provider is asked. */
@Repository
public class Webhooks implements ProviderPrograms {

    private final JdbcClient database;
    private final Outcomes outcomes;

    Webhooks(JdbcClient database, Outcomes outcomes) {
        this.database = database;
        this.outcomes = outcomes;
    }

    /** Those in use that want to hear of this service. */
    public List<Recipient> readers(@Nullable String service) {
        return database.sql("""
                        select id, name, url from webhook_subscription
                        where disabled_at is null and provider is null
                          and (services is null or :service = any (services))
                        order by lower(name), id
                        """)
                .param("service", service)
                .query((row, number) -> recipient(row))
                .list();
    }

    @Override
    public Optional<Recipient> of(String provider) {
        return database.sql(
                        "select id, name, url from webhook_subscription where provider = :provider and disabled_at is null")
                .param("provider", provider)
                .query((row, number) -> recipient(row))
                .optional();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getString("name"), Channel.WEBHOOK, row.getString("url"), row.getObject("id", UUID.class));
    }

    /** All, those in use first, each with what became of the last message to it. */
    public List<Webhook> all() {
        List<UUID> ids = database.sql("select id from webhook_subscription")
                .query(UUID.class)
                .list();
        Map<UUID, Delivery> last = outcomes.lastTo(ids);
        return database.sql("select * from webhook_subscription order by disabled_at nulls first, lower(name), id")
                .query((row, number) -> read(row, last.get(row.getObject("id", UUID.class))))
                .list();
    }

    /** @return false where another one has the same address */
    boolean add(UUID id, Registration registration, byte[] secret, Instant now, String by) {
        List<String> services = registration.services();
        return database.sql("""
                        insert into webhook_subscription (id, name, url, services, provider, secret, made_at, made_by)
                        values (:id, :name, :url, :services, :provider, :secret, :now, :by) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("name", registration.name())
                        .param("url", registration.url())
                        .param("provider", registration.provider())
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

    private static Webhook read(ResultSet row, @Nullable Delivery last) throws SQLException {
        Array services = row.getArray("services");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                services == null ? List.of() : List.of((String[]) services.getArray()),
                row.getString("provider"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                instant(row.getTimestamp("rotated_at")),
                instant(row.getTimestamp("disabled_at")),
                row.getString("disabled_by"),
                last == null ? null : last.state().name(),
                last == null ? null : Objects.requireNonNullElse(last.endedAt(), last.nextAttemptAt()),
                last == null ? null : last.error());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
