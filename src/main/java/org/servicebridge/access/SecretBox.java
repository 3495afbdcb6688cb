package org.servicebridge.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Encrypts what must be read again, each text bound to the row that it belongs to, by a key of its purpose (AES-256-GCM). */
@Component
public class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SharedSecret secret;

    public SecretBox(SharedSecret secret) {
        this.secret = secret;
    }

    /** @param purpose what kind of secret it is, for instance {@code webhook-secrets}; never changed */
    public byte[] closed(String purpose, UUID owner, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, secret.keysFor(purpose).get(0), nonce, owner)
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
    public String opened(String purpose, UUID owner, byte[] box) {
        byte[] nonce = new byte[NONCE];
        ByteBuffer parts = ByteBuffer.wrap(box).get(nonce);
        byte[] hidden = new byte[parts.remaining()];
        parts.get(hidden);
        for (SecretKey key : secret.keysFor(purpose)) {
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

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
