package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What a failure can do to a service or to care (SEV-2), as {@code severity.dmn} reads it. */
public enum Effect {
    NONE("none"),
    MINOR("minor"),
    MODERATE("moderate"),
    SIGNIFICANT("significant");

    private final String code;

    Effect(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Effect of(String field, @Nullable String code) {
        return Codes.chosen(
                values(), effect -> effect.code, code, field, "Choose what the failure can do from the list.");
    }

    String code() {
        return code;
    }
}
