package org.servicebridge.rota;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What became of the findings of the rota’s check. */
public enum MendOutcome {
    MENDED("mended", "The rota is mended."),
    LEFT("left", "The rota is left as it is.");

    private final String code;
    private final String words;

    MendOutcome(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static MendOutcome of(@Nullable String code) {
        return Codes.chosen(values(), outcome -> outcome.code, code, "outcome", "Say whether the rota is mended.");
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }
}
