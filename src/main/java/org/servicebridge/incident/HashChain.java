package org.servicebridge.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Links each timeline entry to the one before, so that a year later nobody can have changed what was done. */
final class HashChain {

    static final String START = "0".repeat(64);

    private HashChain() {}

    /** The hash that stands for a text in the chain; the salt keeps short texts from being guessed once erased. */
    static String ofText(String salt, String text) {
        return sha256(salt + text);
    }

    static String link(String previous, String reference, TimelineEntry entry) {
        return sha256(String.join(
                "|",
                previous,
                reference,
                Integer.toString(entry.sequence()),
                entry.kind(),
                entry.happenedAt().toString(),
                entry.learnedAt().toString(),
                entry.recordedBy(),
                String.valueOf(entry.onBehalfOf()),
                Boolean.toString(entry.byTelephone()),
                entry.textHash()));
    }

    static boolean holds(String previous, String reference, TimelineEntry entry) {
        String text = entry.content();
        String salt = entry.salt();
        boolean textHolds = text == null || salt == null || ofText(salt, text).equals(entry.textHash());
        return textHolds && link(previous, reference, entry).equals(entry.hash());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
