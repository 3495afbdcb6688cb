package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What the group that was asked does about a referral. */
public enum ReferralOutcome {
    TAKEN_OVER("taken-over", "taken over"),
    ADVICE_GIVEN("advice-given", "advice given"),
    NO_ACTION_NEEDED("no-action-needed", "no action needed");

    private final String code;
    private final String words;

    ReferralOutcome(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ReferralOutcome of(@Nullable String code) {
        return Codes.chosen(values(), outcome -> outcome.code, code, "outcome", "Choose what you do about it.");
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
