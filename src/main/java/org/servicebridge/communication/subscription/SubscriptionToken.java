package org.servicebridge.communication.subscription;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.servicebridge.access.SharedSecret;
import org.springframework.stereotype.Component;

/** What stands in a reader's link: the subscription's id with a signature, so that nothing of it has to be kept. */
@Component
class SubscriptionToken {

    private static final int ID = 16;
    private static final int SIGNATURE = 16;

    private final SharedSecret secret;

    SubscriptionToken(SharedSecret secret) {
        this.secret = secret;
    }

    String of(UUID subscription) {
        byte[] id = bytes(subscription);
        byte[] signature = signature(secret.keysFor("unsubscribe").get(0), id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID + SIGNATURE)
                        .put(id)
                        .put(signature)
                        .array());
    }

    /** The subscription that a token was made for; empty for anything else. */
    Optional<UUID> read(String token) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
        if (both.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(both, ID);
        byte[] signature = Arrays.copyOfRange(both, ID, both.length);
        boolean genuine = secret.keysFor("unsubscribe").stream()
                .anyMatch(key -> MessageDigest.isEqual(signature, signature(key, id)));
        ByteBuffer numbers = ByteBuffer.wrap(id);
        return genuine ? Optional.of(new UUID(numbers.getLong(), numbers.getLong())) : Optional.empty();
    }

    private static byte[] signature(SecretKey key, byte[] id) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + key.getAlgorithm(), impossible);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
