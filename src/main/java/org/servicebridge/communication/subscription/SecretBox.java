package org.servicebridge.communication.subscription;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.servicebridge.access.SharedSecret;
import org.springframework.stereotype.Component;

/** Encrypts what must be read again, each text bound to the row that it belongs to (AES-256-GCM). */
@Component
class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SharedSecret secret;

    SecretBox(SharedSecret secret) {
        this.secret = secret;
    }

    byte[] closed(UUID owner, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, keys().get(0), nonce, owner)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
        }
    }

    /** @throws IllegalStateException where it was closed with a key that is not configured any more */
    String opened(UUID owner, byte[] box) {
        byte[] nonce = new byte[NONCE];
        ByteBuffer parts = ByteBuffer.wrap(box).get(nonce);
        byte[] hidden = new byte[parts.remaining()];
        parts.get(hidden);
        for (SecretKey key : keys()) {
            try {
                return new String(
                        cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(hidden), StandardCharsets.UTF_8);
            } catch (AEADBadTagException otherKey) {
                continue;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
            }
        }
        throw new IllegalStateException("service-bridge.secret-key is not the one that the secret was closed with");
    }

    private List<SecretKey> keys() {
        return secret.keysFor("webhook-secrets");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
