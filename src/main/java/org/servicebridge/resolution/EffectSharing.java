package org.servicebridge.resolution;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Who sees to an effect downstream (SUP-3). */
public enum EffectSharing {
    TRANSFERRED("transferred", "it takes it over"),
    PARTNERSHIP("partnership", "both work on it together");

    private final String code;
    private final String words;

    EffectSharing(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static EffectSharing of(@Nullable String code) {
        return Codes.chosen(values(), sharing -> sharing.code, code, "responsible", "Choose who sees to it.");
    }

    public String code() {
        return code;
    }

    String words() {
        return words;
    }
}
