package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What level 2 decides where a provider is silent (INV-6). */
public enum SilenceDecision {
    INVOKE("invoke"),
    WAIT("wait"),
    WITHDRAW("withdraw");

    private final String code;

    SilenceDecision(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static SilenceDecision of(@Nullable String code) {
        return Codes.chosen(
                values(),
                decision -> decision.code,
                code,
                "silence",
                "Say whether it is invoked, waited for or withdrawn.");
    }
}
