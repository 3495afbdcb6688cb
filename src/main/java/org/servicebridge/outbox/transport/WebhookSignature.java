package org.servicebridge.outbox.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers by which a receiver knows that a webhook is ours, whole and fresh (Standard Webhooks). */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private WebhookSignature() {}

    /**
     * @param secret {@code whsec_} and Base64
     * @param id the same for each attempt, so that a receiver takes it once
     */
    static Map<String, String> headers(String secret, String id, Instant now, String body) {
        String timestamp = Long.toString(now.getEpochSecond());
        String signed = "%s.%s.%s".formatted(id, timestamp, body);
        return Map.of(
                "webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", "v1," + sign(secret, signed));
    }

    private static String sign(String secret, String text) {
        byte[] key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
