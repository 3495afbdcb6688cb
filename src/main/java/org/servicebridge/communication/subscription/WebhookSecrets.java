package org.servicebridge.communication.subscription;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.servicebridge.access.SecretBox;
import org.servicebridge.outbox.SigningSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets that webhooks are signed with, {@code whsec_…} as Standard Webhooks has them. */
@Repository
public class WebhookSecrets implements SigningSecret {

    private static final String PURPOSE = "webhook-secrets";
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final SecretBox box;

    WebhookSecrets(JdbcClient database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    @Override
    public String of(UUID subscription) {
        byte[] closed = database.sql("select secret from webhook_subscription where id = :id")
                .param("id", subscription)
                .query(byte[].class)
                .single();
        return box.opened(PURPOSE, subscription, closed);
    }

    /** A new one, for somebody to copy once. */
    String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] closed(UUID subscription, String secret) {
        return box.closed(PURPOSE, subscription, secret);
    }
}
