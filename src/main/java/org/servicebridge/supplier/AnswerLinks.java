package org.servicebridge.supplier;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.access.SignedIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes and finds the links by which providers answer. Each is signed, so that none can be guessed or made from the database alone. */
@Repository
public class AnswerLinks {

    private static final String PURPOSE = "answer-link";
    private static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient database;
    private final SignedIds ids;
    private final Clock clock;
    private final String publicAddress;

    AnswerLinks(
            JdbcClient database,
            SignedIds ids,
            Clock clock,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** A new one for the provider that is asked; it expires after a day. */
    public URI make(String reference, String provider) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        database.sql("""
                        insert into answer_link (id, incident, provider, made_at, expires_at)
                        values (:id, :incident, :provider, :now, :expires)
                        """)
                .param("id", id)
                .param("incident", reference)
                .param("provider", provider)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(VALID)))
                .update();
        return URI.create("%s/answer/%s".formatted(publicAddress, ids.token(PURPOSE, id)));
    }

    /** The one of this token; empty where nobody made it. */
    Optional<AnswerLink> find(String token) {
        return ids.read(PURPOSE, token)
                .flatMap(id -> database.sql(
                                "select id, incident, provider, expires_at, used_at, answer, answered_by from answer_link where id = :id")
                        .param("id", id)
                        .query(AnswerLink.class)
                        .optional());
    }

    /** Nobody answers by it again. */
    void use(UUID id, String answer, String by) {
        database.sql("update answer_link set used_at = :now, answer = :answer, answered_by = :by where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", answer)
                .param("by", by)
                .param("id", id)
                .update();
    }
}
