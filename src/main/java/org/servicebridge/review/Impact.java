package org.servicebridge.review;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What an organisation's users see after a fix. */
public enum Impact {
    NONE("none", "No impact"),
    SOME("some", "Some impact"),
    SEVERE("severe", "Severe impact"),
    NOT_REACHED("not-reached", "Not reached");

    private final String code;
    private final String words;

    Impact(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Impact of(@Nullable String code) {
        return Codes.chosen(values(), impact -> impact.code, code, "impact", "Choose what users see.");
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
