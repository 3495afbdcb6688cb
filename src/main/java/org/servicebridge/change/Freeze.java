package org.servicebridge.change;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What happens to a planned change in an NHS major incident (CHG-11). */
public enum Freeze {
    GOES_AHEAD("goes-ahead", "goes ahead"),
    FROZEN("frozen", "is frozen"),
    CANCELLED("cancelled", "is cancelled");

    private final String code;
    private final String words;

    Freeze(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Freeze of(@Nullable String code) {
        return Codes.chosen(values(), freeze -> freeze.code, code, "decision", "Choose what happens to the change.");
    }

    public String code() {
        return code;
    }

    String words() {
        return words;
    }
}
