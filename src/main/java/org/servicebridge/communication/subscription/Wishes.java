package org.servicebridge.communication.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes to be told that nobody has confirmed yet; of their links only digests are kept. */
@Repository
class Wishes {

    private final JdbcClient database;

    Wishes(JdbcClient database) {
        this.database = database;
    }

    void add(String email, Wanted wanted, Instant now) {
        database.sql("""
                        insert into subscription_wish (id, email, services, choice, wished_at)
                        values (:id, :email, :services, :choice, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .param("services", Subscriptions.column(wanted))
                .param("choice", wanted.choice().name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The oldest that have no answer; no other node gets them before this transaction ends. */
    List<Wish> claim(int most) {
        return database.sql("""
                        select * from subscription_wish where answered_at is null
                        order by wished_at, id limit :most for update skip locked
                        """).param("most", most).query(Wishes::read).list();
    }

    /** How many letters this address got since then. */
    long answered(String email, Instant since) {
        return database.sql("""
                        select count(*) from subscription_wish
                        where lower(email) = lower(:email) and answered_at > :since
                        """)
                .param("email", email)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    void answer(UUID id, Instant now) {
        database.sql("update subscription_wish set answered_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void answer(UUID id, Instant now, String token) {
        answer(id, now);
        database.sql("update subscription_wish set token_digest = :digest where id = :id")
                .param("digest", digest(token))
                .param("id", id)
                .update();
    }

    /** The wish whose letter carried this token, where that letter was written after the moment. */
    Optional<Wish> find(String token, Instant writtenAfter) {
        return database.sql(
                        "select * from subscription_wish where token_digest = :digest and answered_at > :after for update")
                .param("digest", digest(token))
                .param("after", Timestamp.from(writtenAfter))
                .query(Wishes::read)
                .optional();
    }

    void delete(UUID id) {
        database.sql("delete from subscription_wish where id = :id")
                .param("id", id)
                .update();
    }

    void deleteAll(String email) {
        database.sql("delete from subscription_wish where lower(email) = lower(:email)")
                .param("email", email)
                .update();
    }

    int deleteBefore(Instant limit) {
        return database.sql("delete from subscription_wish where wished_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Wish read(ResultSet row, int number) throws SQLException {
        return new Wish(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Subscriptions.wanted(row),
                row.getTimestamp("wished_at").toInstant());
    }
}
