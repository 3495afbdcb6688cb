package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Why an incident qualifies as an HSSI (INV-2). */
public enum Qualification {
    SEVERAL_SITES("several-sites"),
    NATIONAL_SERVICE("national-service"),
    CLINICAL_SAFETY("clinical-safety"),
    SECURITY("security");

    private final String code;

    Qualification(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Qualification of(@Nullable String code) {
        return Codes.chosen(
                values(), reason -> reason.code, code, "qualifiesBecause", "Say why it qualifies as an HSSI.");
    }

    /** Whether it is a risk, which counts where it is rated medium or high. */
    public boolean isRisk() {
        return this == CLINICAL_SAFETY || this == SECURITY;
    }

    public String code() {
        return code;
    }
}
