package org.servicebridge.change;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What a group says about a change. */
public enum ApprovalAnswer {
    APPROVED("approved", "approved"),
    NOT_REQUIRED("not-required", "not required"),
    REJECTED("rejected", "rejected");

    private final String code;
    private final String words;

    ApprovalAnswer(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ApprovalAnswer of(@Nullable String code) {
        return Codes.chosen(values(), answer -> answer.code, code, "answer", "Choose what you say about the change.");
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
