package org.servicebridge.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A try to sign in, as the brake on guessing sees it.
 *
 * @param network from where, as {@link Network} counts places
 * @param name a digest of the user name, whether there is such a person or not
 * @param guess tells one password of this name from another without keeping it
 * @param device the browser on which this name has signed in before; null where it has not
 */
public record SignInAttempt(
        String network, String name, String guess, @Nullable String device) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Of this process only: what it makes of a password is of no use anywhere else. */
    private static final SecretKeySpec KEY =
            new SecretKeySpec(KeySecret.random().value().getBytes(StandardCharsets.UTF_8), ALGORITHM);

    public static SignInAttempt of(String address, String name, String password, @Nullable String device) {
        return new SignInAttempt(Network.of(address), digest(name), sealed(name, password), device);
    }

    /** The name and the place together. */
    String pair() {
        return network + " " + name;
    }

    /** Names of any length and with any characters take the same room; all nodes count a name as the same. */
    private static String digest(String name) {
        try {
            return shortened(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String sealed(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(KEY);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return shortened(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static String shortened(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
