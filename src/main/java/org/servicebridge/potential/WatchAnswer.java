package org.servicebridge.potential;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;

/** What the provider says of an event under watch (INV-8). */
public enum WatchAnswer {
    HSSI("hssi", "becomes an HSSI"),
    NO_LONGER("no-longer", "no longer"),
    ASK_AGAIN("ask-again", "ask again");

    private final String code;
    private final String words;

    WatchAnswer(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    String words() {
        return words;
    }

    /** @throws org.servicebridge.access.Refusal where none, or something else, was chosen */
    public static WatchAnswer chosen(@Nullable String code) {
        return Codes.chosen(values(), answer -> answer.code, code, "outcome", "Say what the provider expects.");
    }
}
