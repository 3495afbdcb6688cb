package org.servicebridge.incident;

import org.servicebridge.access.Refusal;

/** Checks what people write into the record: never empty, never longer than it can keep. */
final class Sentences {

    private static final int LONGEST = 4_000;

    private Sentences() {}

    static String required(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw Refusal.invalid(field, "Give a reason.");
        }
        if (stripped.length() > LONGEST) {
            throw Refusal.invalid(field, "The text is longer than 4,000 characters.");
        }
        return stripped;
    }
}
