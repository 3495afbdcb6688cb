package org.servicebridge.resolution;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What came of an attempt to reach a specialist. */
public enum CallOutcome {
    REACHED("reached"),
    NOT_REACHED("not-reached"),
    NOT_NEEDED("not-needed");

    private final String code;

    CallOutcome(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static CallOutcome of(@Nullable String code) {
        return Codes.chosen(values(), outcome -> outcome.code, code, "outcome", "Choose what came of it.");
    }

    public String code() {
        return code;
    }
}
