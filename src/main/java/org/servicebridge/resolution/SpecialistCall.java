package org.servicebridge.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A specialist who is wanted for an HSSI.
 *
 * @param what what their advice is needed for
 * @param reachedName who was reached; null before
 * @param advice what they said; null before
 * @param endedWith that the HSSI ended before they advised; null otherwise
 */
public record SpecialistCall(
        long id,
        String what,
        Instant askedAt,
        @Nullable String reachedName,
        @Nullable String advice,
        @Nullable Instant endedAt,
        @Nullable String endedWith) {

    /** How it stands, for people to read. */
    public String state() {
        if (advice != null) {
            return "%s advised: %s".formatted(reachedName, advice);
        }
        if (endedWith != null) {
            return (reachedName == null ? "Nobody was reached. " : reachedName + " was reached. ") + endedWith;
        }
        if (reachedName != null) {
            return reachedName + " is reached; the advice is to come.";
        }
        return endedAt == null ? "Nobody is reached yet." : "Not needed any more.";
    }
}
