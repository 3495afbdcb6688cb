package org.servicebridge.incident;

import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;

/** Checks what people write into the record: never empty, never longer than it can keep. */
final class Sentences {

    private static final int LONGEST = 4_000;

    private Sentences() {}

    static String required(String field, String text) {
        String clean = CleanText.of(text);
        if (clean.isEmpty()) {
            throw Refusal.invalid(field, "Give a reason.");
        }
        if (CleanText.length(clean) > LONGEST) {
            throw Refusal.invalid(field, "The text is longer than 4,000 characters.");
        }
        CleanText.fault(clean).ifPresent(fault -> {
            throw Refusal.invalid(field, "The text in %s %s.".formatted(field, fault));
        });
        return clean;
    }
}
