package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** How critical the affected function is (SEV-1), as {@code severity.dmn} reads it. */
public enum FunctionCriticality {
    CRITICAL("critical"),
    HIGH("high"),
    MEDIUM("medium"),
    MINOR("minor"),
    COSMETIC("cosmetic");

    private final String code;

    FunctionCriticality(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static FunctionCriticality of(@Nullable String code) {
        return Codes.chosen(
                values(),
                criticality -> criticality.code,
                code,
                "functionCriticality",
                "Say how critical the affected function is.");
    }

    public String code() {
        return code;
    }
}
