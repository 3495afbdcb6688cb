package org.servicebridge.rota;

import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;

/** Texts that somebody gives with a change of the rota. */
final class Given {

    private static final int LONGEST = 400;

    private Given() {}

    /** @param sentence what to tell the person where nothing was given */
    static String text(String field, String given, String sentence) {
        String text = optional(field, given);
        if (text.isEmpty()) {
            throw Refusal.invalid(field, sentence);
        }
        return text;
    }

    static String optional(String field, String given) {
        String text = CleanText.line(given);
        if (CleanText.length(text) > LONGEST) {
            throw Refusal.invalid(field, "The text is longer than 400 characters.");
        }
        CleanText.fault(text).ifPresent(fault -> {
            throw Refusal.invalid(field, "The text in %s %s.".formatted(field, fault));
        });
        return text;
    }
}
