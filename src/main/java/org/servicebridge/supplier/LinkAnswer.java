package org.servicebridge.supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a provider says by an answer link.
 *
 * @param by who says so
 * @param severity as the provider sees it; null where it does not say
 * @param reason why it is none, or not theirs; null where it accepts
 * @param providerReference under which the provider knows it; null where it does not say
 * @param owner who owns it there, where it accepts; null where it does not say (BRG-5)
 * @param ownerContact how the owner is reached
 */
public record LinkAnswer(
        Says says,
        String by,
        @Nullable Integer severity,
        @Nullable String reason,
        @Nullable String providerReference,
        @Nullable String owner,
        @Nullable String ownerContact) {

    /** In a line, for the record and for whoever opens the link again. */
    String inWords() {
        return switch (says) {
            case ACCEPT -> "accepts severity %d".formatted(severity);
            case DISPUTE ->
                severity == null
                        ? "disputes it: %s".formatted(reason)
                        : "disputes it, sees severity %d: %s".formatted(severity, reason);
            case NOT_OURS -> "says that it is not theirs: %s".formatted(reason);
        };
    }

    /** What can be said. */
    public enum Says {
        ACCEPT,
        DISPUTE,
        NOT_OURS
    }
}
