package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What a provider says that was asked whether it tested what it calls resolved (IH-18). */
public enum ProviderTested {
    YES("yes", "Tested by the provider."),
    NO("no", "Not tested by the provider."),
    NOT_KNOWN("not-known", "Whether it was tested is not known.");

    private final String code;
    private final String words;

    ProviderTested(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ProviderTested of(@Nullable String code) {
        return Codes.chosen(
                values(),
                answer -> answer.code,
                code,
                "providerTested",
                "Say whether the provider has tested it, or that nobody knows.");
    }

    static ProviderTested of(boolean tested) {
        return tested ? YES : NO;
    }

    /** As it reads on the timeline. */
    String words() {
        return words;
    }
}
