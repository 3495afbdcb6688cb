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

/** The keys issued to suppliers and to monitoring. */
@Repository
public class ApiKeys {

    private static final int LONGEST_SECRET = 200;

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
        return jdbc.sql("select * from api_key where digest = ? and revoked_at is null")
                .param(new KeySecret(secret).digest())
                .query(ApiKeys::read)
                .optional();
    }

    public List<ApiKey> all() {
        return jdbc.sql("select * from api_key order by revoked_at nulls first, id")
                .query(ApiKeys::read)
                .list();
    }

    /** Keeps the key's digest, unless a key with this secret is there already. */
    public void add(KeySecret secret, String label, @Nullable String provider, String issuedBy) {
        jdbc.sql("insert into api_key (digest, label, provider, issued_at, issued_by) values (?, ?, ?, ?, ?)"
                        + " on conflict (digest) do nothing")
                .params(secret.digest(), label, provider, Timestamp.from(clock.instant()), issuedBy)
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
                issuedAt,
                row.getString("issued_by"),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
