package org.servicebridge.resolution;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What came of an activity. */
public enum ActivityOutcome {
    WORKED("worked", "It worked"),
    PARTLY("partly", "It worked in part"),
    FAILED("failed", "It did not work"),
    NOT_DONE("not-done", "It was not carried out");

    private final String code;
    private final String words;

    ActivityOutcome(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ActivityOutcome of(@Nullable String code) {
        return Codes.chosen(values(), outcome -> outcome.code, code, "outcome", "Choose what came of it.");
    }

    public String code() {
        return code;
    }

    String words() {
        return words;
    }
}
