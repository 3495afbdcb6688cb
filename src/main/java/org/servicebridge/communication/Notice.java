package org.servicebridge.communication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice about one HSSI.
 *
 * @param severity 1 or 2 when it was issued; null before
 * @param chosenNextUpdate the time the desk chose; null for the usual one
 * @param returnedBecause what has to change, where it was sent back
 * @param issuedAt when it went into the outbox, or was found to have no reader; null before
 * @param nextUpdateAt the time of the next update that it names; null in a final notice
 * @param toldHow how people were told where nobody is registered
 * @param concludedAt when the last of its deliveries came to an end
 */
public record Notice(
        UUID id,
        String incident,
        NoticeKind kind,
        NoticeState state,
        @Nullable Integer severity,
        boolean exercise,
        String whatIsKnown,
        String userImpact,
        String location,
        @Nullable Instant chosenNextUpdate,
        @Nullable String nextUpdateReason,
        @Nullable String resolutionSummary,
        String draftedBy,
        Instant draftedAt,
        boolean releaseNeeded,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String returnedBecause,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable String subject,
        @Nullable String bodyText,
        @Nullable String bodyHtml,
        @Nullable String toldHow,
        @Nullable Instant concludedAt) {

    /** What the desk wrote. */
    public Wording wording() {
        return new Wording(whatIsKnown, userImpact, location, chosenNextUpdate, nextUpdateReason, resolutionSummary);
    }
}
