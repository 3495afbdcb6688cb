package org.servicebridge.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a request that an actor repeats under the same {@code Idempotency-Key} as the first time, and does nothing twice. */
@Component
public class RepeatedRequests {

    private static final int LONGEST_KEY = 200;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    RepeatedRequests(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the step the first time; a second request at the same moment waits for the first one's answer.
     *
     * @param key the client's key; null where it sent none, and the step always runs
     * @param content what was asked for, to tell another request under the same key
     * @throws Refusal where the key was used for another content, or is too long
     */
    @Transactional
    public String once(Actor actor, @Nullable String key, String content, Supplier<String> step) {
        if (key == null) {
            return step.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "The key has 1 to 200 characters.");
        }
        String owner = actor.kind() + ":" + actor.id();
        String fingerprint = fingerprint(content);
        if (!isFirst(owner, key, fingerprint)) {
            return earlierAnswer(owner, key, fingerprint);
        }
        String answer = step.get();
        database.sql("update idempotency_key set answer = :answer where actor = :actor and key = :key")
                .param("answer", answer)
                .param("actor", owner)
                .param("key", key)
                .update();
        return answer;
    }

    /**
     * The same for a request with a body, whose answer is written as JSON.
     *
     * @param request what is asked for, to tell another request with the same body
     * @return the answer as JSON
     * @throws Refusal where the key was used for another request, or is too long
     */
    @Transactional
    public String once(Actor actor, @Nullable String key, String request, Object body, Supplier<?> step) {
        return once(actor, key, "%s %s".formatted(request, write(body)), () -> write(step.get()));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer is always JSON", impossible);
        }
    }

    private boolean isFirst(String owner, String key, String fingerprint) {
        return database.sql("""
                                insert into idempotency_key (actor, key, fingerprint, first_used)
                                values (:actor, :key, :fingerprint, :now) on conflict do nothing
                                """)
                        .param("actor", owner)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private String earlierAnswer(String owner, String key, String fingerprint) {
        Earlier earlier = database.sql(
                        "select fingerprint, answer from idempotency_key where actor = :actor and key = :key")
                .param("actor", owner)
                .param("key", key)
                .query(Earlier.class)
                .single();
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw Refusal.unprocessable("This Idempotency-Key was used for another request before.");
        }
        return earlier.answer();
    }

    private static String fingerprint(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private record Earlier(String fingerprint, String answer) {}
}
