package org.servicebridge.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text by which its record is found again. The database's index holds no more than some 2,700 bytes of a row, and a letter with
 * many marks on it is one character of many bytes: so both are bounded.
 */
public final class IndexedText {

    /** Leaves room in the row of the index for what stands beside it. */
    private static final int MOST_BYTES = 2_000;

    private IndexedText() {}

    /** What is wrong with it, to go on with after its name; empty where it can be found again. */
    public static Optional<String> fault(String text, int longest) {
        if (CleanText.length(text) > longest) {
            return Optional.of("is longer than %,d characters".formatted(longest));
        }
        return isTooLarge(text)
                ? Optional.of("takes more than %,d bytes: it has too many marks on its letters".formatted(MOST_BYTES))
                : Optional.empty();
    }

    /** Whether it takes more bytes than an index has room for, however few characters people see in it. */
    public static boolean isTooLarge(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
