package org.servicebridge.communication.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What becomes of what was published before harm was known (COM-1). */
enum PublishedAnswer {
    LEAVE("leave"),
    TAKE_DOWN("take-down");

    private final String code;

    PublishedAnswer(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    static PublishedAnswer of(@Nullable String code) {
        return Codes.chosen(values(), answer -> answer.code, code, "decision", "Say what is to become of it.");
    }
}
