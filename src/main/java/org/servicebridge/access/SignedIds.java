package org.servicebridge.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** What stands in a link that is a proof by itself: an id with a signature for one purpose, so that no secret has to be kept. */
@Component
public class SignedIds {

    private static final int ID = 16;
    private static final int SIGNATURE = 16;

    private final SharedSecret secret;

    SignedIds(SharedSecret secret) {
        this.secret = secret;
    }

    /** @param purpose for which alone it can be read */
    public String token(String purpose, UUID of) {
        byte[] id = bytes(of);
        byte[] signature = signature(secret.keysFor(purpose).get(0), id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID + SIGNATURE)
                        .put(id)
                        .put(signature)
                        .array());
    }

    /** The id that a token was made for; empty for anything else. */
    public Optional<UUID> read(String purpose, String token) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
        if (both.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(both, ID);
        byte[] signature = Arrays.copyOfRange(both, ID, both.length);
        boolean genuine =
                secret.keysFor(purpose).stream().anyMatch(key -> MessageDigest.isEqual(signature, signature(key, id)));
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
