package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What level 2 does about an escalation (ESC-1). */
public enum Level2Outcome {
    TAKEN_ON("taken-on", "taken on by level 2"),
    ADVISED("advised", "advised by level 2"),
    PASSED_ON("passed-on", "passed on to level 3");

    private final String code;
    private final String words;

    Level2Outcome(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Level2Outcome of(@Nullable String code) {
        return Codes.chosen(values(), outcome -> outcome.code, code, "outcome", "Choose what level 2 does.");
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }
}
