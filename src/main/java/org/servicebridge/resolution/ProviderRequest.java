package org.servicebridge.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentState;

/**
 * What a provider was asked for, and what it answered (MDS-2, SUP-5).
 *
 * @param provider the name of another provider than that of the HSSI; null for its own
 * @param kind the code of a {@link RequestKind}
 * @param reason why it is needed, which the provider reads
 * @param answered whether it was answered; false where the provider cannot, null while it is open
 * @param endedWith that the HSSI ended before an answer came; null otherwise
 */
public record ProviderRequest(
        long id,
        @Nullable String provider,
        String kind,
        String what,
        String reason,
        Instant askedAt,
        Instant dueAt,
        @Nullable Boolean answered,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String endedWith) {

    /** Whether a provider's key may see it: another provider than that of the HSSI has no door to it but the desk. */
    public boolean isFor(Actor actor) {
        return provider == null || actor.provider() == null;
    }

    public boolean isOpen() {
        return answeredAt == null && endedWith == null;
    }

    /** Whether it is waited for although the HSSI is over. */
    boolean goesOn(IncidentState state) {
        return isOpen() && RequestKind.of(kind).outlives(state);
    }

    /** Whether the answer came, or is still to come, after its time. */
    public boolean isLate(Instant now) {
        return dueAt.isBefore(answeredAt == null ? now : answeredAt);
    }

    /** What is asked for, for people to read. */
    public String inWords() {
        return "%s%s: %s (because: %s)"
                .formatted(RequestKind.of(kind).words(), provider == null ? "" : " of " + provider, what, reason);
    }
}
