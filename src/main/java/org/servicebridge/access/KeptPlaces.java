package org.servicebridge.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * From where people signed in lately, for all nodes and after a start. Of name and address only a digest is kept, sealed with the
 * shared secret. Only who had the right password causes a write, and one place is asked for now and then, so guesses cost nothing.
 */
@Repository
public class KeptPlaces {

    static final Duration LATELY = Duration.ofDays(7);

    private static final Duration NOTED_ANEW_AFTER = Duration.ofHours(1);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<SecretKey> keys;
    private final KnownPlaces noted = new KnownPlaces(NOTED_ANEW_AFTER);
    private final KnownPlaces asked = new KnownPlaces(ASKED_AGAIN_AFTER);

    KeptPlaces(JdbcClient jdbc, Clock clock, SharedSecret secret) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keys = secret.keysFor("places where people signed in");
    }

    /** Whether this name signed in from there lately, as far as was asked within some seconds. */
    public boolean knows(SignInAttempt attempt) {
        Instant now = clock.instant();
        if (!isFirst(asked, attempt.pair(), now)) {
            return false;
        }
        return jdbc.sql("select count(*) from known_place where place in (:places) and last_at > :lately")
                        .param(
                                "places",
                                keys.stream()
                                        .map(key -> sealed(key, attempt.pair()))
                                        .toList())
                        .param("lately", Timestamp.from(now.minus(LATELY)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps that this name has signed in from there, and forgets what is long ago. */
    public void keep(SignInAttempt attempt) {
        Instant now = clock.instant();
        if (!isFirst(noted, attempt.pair(), now)) {
            return;
        }
        jdbc.sql("insert into known_place (place, last_at) values (?, ?)"
                        + " on conflict (place) do update set last_at = excluded.last_at")
                .params(sealed(keys.get(0), attempt.pair()), Timestamp.from(now))
                .update();
        jdbc.sql("delete from known_place where last_at < ?")
                .param(Timestamp.from(now.minus(LATELY)))
                .update();
    }

    private static boolean isFirst(KnownPlaces lately, String pair, Instant now) {
        synchronized (lately) {
            boolean first = !lately.knows(pair, now);
            if (first) {
                lately.add(pair, now);
            }
            return first;
        }
    }

    private static String sealed(SecretKey key, String pair) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(pair.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key fits its own algorithm", impossible);
        }
    }
}
