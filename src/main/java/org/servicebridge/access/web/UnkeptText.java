package org.servicebridge.access.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that the database cannot keep: a NUL, or half of a character. */
final class UnkeptText {

    /** The engine's API, and what Spring Security reads before any page. */
    private static final Pattern JUDGED_NOWHERE = Pattern.compile("/(?:camunda|engine-rest|login|logout)(?:/.*)?");

    private UnkeptText() {}

    /** Whether whoever answers this address judges its texts itself, and names field and place. */
    static boolean isJudgedAt(String path) {
        return !JUDGED_NOWHERE.matcher(path).matches();
    }

    static boolean isKept(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static NotTaken in(String field) {
        return NotTaken.unreadable("There is a character in %s that no text can have: take it out."
                .formatted(isKept(field) && !field.isBlank() ? field : "what you sent"));
    }
}
