package org.servicebridge.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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

    /**
     * Whether no entry was changed, taken away or put in.
     *
     * @param seen the head that was seen at an earlier time, without which entries cut off at the end would not be missed
     */
    static ChainState check(String reference, List<TimelineEntry> entries, ChainHead seen) {
        String previous = START;
        int sequence = 0;
        for (TimelineEntry entry : entries) {
            sequence++;
            boolean asSeen = sequence != seen.sequence() || entry.hash().equals(seen.hash());
            if (entry.sequence() != sequence || !asSeen || !holds(previous, reference, entry)) {
                return new ChainState(entries.size(), sequence);
            }
            previous = entry.hash();
        }
        return new ChainState(entries.size(), sequence < seen.sequence() ? sequence + 1 : null);
    }

    private static boolean holds(String previous, String reference, TimelineEntry entry) {
        String text = entry.content();
        String salt = entry.salt();
        boolean textHolds = text == null || salt == null || ofText(salt, text).equals(entry.textHash());
        return textHolds
                && entry.previousHash().equals(previous)
                && link(previous, reference, entry).equals(entry.hash());
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
