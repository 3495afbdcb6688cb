package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What level 4 does about an escalation (ESC-4). */
public enum Level4Role {
    SUPPORTS("supports", "supports level 3"),
    TAKES_OVER("takes-over", "takes the incident over");

    private final String code;
    private final String words;

    Level4Role(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Level4Role of(@Nullable String code) {
        return Codes.chosen(values(), role -> role.code, code, "role", "Choose what level 4 does.");
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }
}
