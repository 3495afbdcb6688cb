package org.servicebridge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys issued to suppliers, desks and monitoring. */
@Repository
public class ApiKeys {

    private static final int LONGEST_SECRET = 200;
    private static final String WITH_DESK =
            "select k.*, d.group_id from api_key k left join desk d on d.code = k.desk ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key with this secret, where there is one that has not been revoked. */
    public Optional<ApiKey> inForce(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        return jdbc.sql(WITH_DESK + "where k.digest = ? and k.revoked_at is null")
                .param(new KeySecret(secret).digest())
                .query(ApiKeys::read)
                .optional();
    }

    public List<ApiKey> all() {
        return jdbc.sql(WITH_DESK + "order by k.revoked_at nulls first, k.id")
                .query(ApiKeys::read)
                .list();
    }

    /** Keeps the digest of a provider's or monitoring's key, unless a key with this secret is there already. */
    public void add(KeySecret secret, String label, @Nullable String provider, String issuedBy) {
        add(secret, label, provider, null, issuedBy);
    }

    /** The same for the key of the desk with this code. */
    public void addOfDesk(KeySecret secret, String label, String desk, String issuedBy) {
        add(secret, label, null, desk, issuedBy);
    }

    private void add(
            KeySecret secret, String label, @Nullable String provider, @Nullable String desk, String issuedBy) {
        jdbc.sql("insert into api_key (digest, label, provider, desk, issued_at, issued_by) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (digest) do nothing")
                .params(secret.digest(), label, provider, desk, Timestamp.from(clock.instant()), issuedBy)
                .update();
    }

    /** Ends the key at once; a key that was revoked before stays as it is. */
    public void revoke(long id) {
        jdbc.sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    private static ApiKey read(ResultSet row, int number) throws SQLException {
        Timestamp revokedAt = row.getTimestamp("revoked_at");
        Instant issuedAt = row.getTimestamp("issued_at").toInstant();
        return new ApiKey(
                row.getLong("id"),
                row.getString("label"),
                row.getString("provider"),
                row.getString("group_id"),
                issuedAt,
                row.getString("issued_by"),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
