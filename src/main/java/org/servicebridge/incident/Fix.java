package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** How lasting a resolution is (IH-19). */
public enum Fix {
    PERMANENT("permanent", "permanent fix"),
    WORKAROUND("workaround", "workaround");

    private final String code;
    private final String words;

    Fix(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Fix of(@Nullable String code) {
        return Codes.chosen(values(), fix -> fix.code, code, "fix", "This must be a permanent fix or a workaround.");
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
