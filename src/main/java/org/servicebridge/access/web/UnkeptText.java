package org.servicebridge.access.web;

import java.nio.charset.StandardCharsets;

/** Text that the database cannot keep: a NUL, or half of a character. */
final class UnkeptText {

    private UnkeptText() {}

    static boolean isKept(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static NotTaken in(String field) {
        return NotTaken.unreadable("There is a character in %s that no text can have: take it out."
                .formatted(isKept(field) && !field.isBlank() ? field : "what you sent"));
    }
}
