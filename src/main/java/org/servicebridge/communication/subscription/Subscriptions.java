package org.servicebridge.communication.subscription;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who confirmed that they want to be told by email. */
@Repository
public class Subscriptions {

    private static final String NAME = "Subscriber";

    private final JdbcClient database;

    Subscriptions(JdbcClient database) {
        this.database = database;
    }

    /** Who wants a notice of this kind about this service. */
    public List<Recipient> readers(@Nullable String service, NoticeKind kind) {
        List<String> choices = Arrays.stream(NoticeChoice.values())
                .filter(choice -> choice.includes(kind))
                .map(NoticeChoice::name)
                .toList();
        if (choices.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select id, email from subscription
                        where choice in (:choices) and (services is null or :service = any (services))
                        order by lower(email)
                        """)
                .param("choices", choices)
                .param("service", service)
                .query((row, number) ->
                        new Recipient(NAME, Channel.EMAIL, row.getString("email"), row.getObject("id", UUID.class)))
                .list();
    }

    Optional<Subscription> find(UUID id) {
        return database.sql("select * from subscription where id = :id")
                .param("id", id)
                .query(Subscriptions::read)
                .optional();
    }

    Optional<Subscription> ofAddress(String email) {
        return database.sql("select * from subscription where lower(email) = lower(:email)")
                .param("email", email)
                .query(Subscriptions::read)
                .optional();
    }

    /** Subscribes the address, or gives it the new choice where it is subscribed already. */
    UUID confirm(String email, Wanted wanted, Instant now) {
        return database.sql("""
                        insert into subscription (id, email, services, choice, confirmed_at)
                        values (:id, :email, :services, :choice, :now)
                        on conflict (lower(email)) do update
                            set services = excluded.services, choice = excluded.choice
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .param("services", column(wanted))
                .param("choice", wanted.choice().name())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    void change(UUID id, Wanted wanted) {
        database.sql("update subscription set services = :services, choice = :choice where id = :id")
                .param("services", column(wanted))
                .param("choice", wanted.choice().name())
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from subscription where id = :id").param("id", id).update();
    }

    static String @Nullable [] column(Wanted wanted) {
        return wanted.allServices() ? null : wanted.services().toArray(String[]::new);
    }

    static Wanted wanted(ResultSet row) throws SQLException {
        Array services = row.getArray("services");
        return new Wanted(
                services == null ? List.of() : List.of((String[]) services.getArray()),
                NoticeChoice.valueOf(row.getString("choice")));
    }

    private static Subscription read(ResultSet row, int number) throws SQLException {
        return new Subscription(row.getObject("id", UUID.class), row.getString("email"), wanted(row));
    }
}
