package org.servicebridge.change.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What the chair of the ECAB does about a change (CHG-4). */
enum ChairDecision {
    APPROVED("approved"),
    REJECTED("rejected"),
    ASK_LEVEL_3("ask-level-3");

    private final String code;

    ChairDecision(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    static ChairDecision of(@Nullable String code) {
        return Codes.chosen(
                values(), decision -> decision.code, code, "decision", "Approve it, reject it, or ask level 3.");
    }

    String code() {
        return code;
    }
}
