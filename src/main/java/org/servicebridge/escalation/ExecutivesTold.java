package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** When executives are told of what level 4 was asked (ESC-4). */
public enum ExecutivesTold {
    NOW("now"),
    /** At a time that level 4 names. */
    AT("at"),
    NOT_YET("not-yet");

    private final String code;

    ExecutivesTold(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ExecutivesTold of(@Nullable String code) {
        return Codes.chosen(values(), told -> told.code, code, "executives", "Choose when executives are told.");
    }
}
