package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * When the HSSI passed the points that clocks start from and figures are computed from.
 *
 * @param providerReportedAt when its provider reported itself what a desk had reported before; null where it did not
 * @param providerToldAt when the provider was first told that it is to confirm it
 * @param providerAcceptedAt when the provider accepted it, as it says itself (SUP-1)
 * @param nextUpdateAt by when its next update was agreed when it was reported, logged or last given; null where nobody has said (MDS-1)
 */
public record Milestones(
        Instant reportedAt,
        @Nullable Instant providerReportedAt,
        @Nullable Instant providerToldAt,
        @Nullable Instant providerAcceptedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    /** @param at null where it did not, or not just now */
    Milestones providerReported(@Nullable Instant at) {
        Instant itself = at == null ? providerReportedAt : at;
        return new Milestones(
                reportedAt,
                itself,
                providerToldAt,
                providerAcceptedAt,
                nextUpdateAt,
                confirmedAt,
                resolvedAt,
                closedAt);
    }

    Milestones providerTold(Instant at) {
        return new Milestones(
                reportedAt,
                providerReportedAt,
                at,
                providerAcceptedAt,
                nextUpdateAt,
                confirmedAt,
                resolvedAt,
                closedAt);
    }

    /** @param at null where the provider does not say */
    Milestones providerAccepted(@Nullable Instant at) {
        Instant accepted = at == null ? providerAcceptedAt : at;
        return new Milestones(
                reportedAt,
                providerReportedAt,
                providerToldAt,
                accepted,
                nextUpdateAt,
                confirmedAt,
                resolvedAt,
                closedAt);
    }

    Milestones nextUpdateAgreed(Instant at) {
        return new Milestones(
                reportedAt,
                providerReportedAt,
                providerToldAt,
                providerAcceptedAt,
                at,
                confirmedAt,
                resolvedAt,
                closedAt);
    }

    Milestones confirmed(Instant at) {
        return new Milestones(
                reportedAt,
                providerReportedAt,
                providerToldAt,
                providerAcceptedAt,
                nextUpdateAt,
                at,
                resolvedAt,
                closedAt);
    }

    Milestones resolvedAfter(@Nullable Instant occurred, Instant at) {
        if (occurred != null && at.isBefore(occurred)) {
            throw Refusal.invalid("resolvedAt", "It cannot be resolved before it occurred.");
        }
        return resolved(at);
    }

    Milestones resolved(@Nullable Instant at) {
        return new Milestones(
                reportedAt,
                providerReportedAt,
                providerToldAt,
                providerAcceptedAt,
                nextUpdateAt,
                confirmedAt,
                at,
                closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(
                reportedAt,
                providerReportedAt,
                providerToldAt,
                providerAcceptedAt,
                nextUpdateAt,
                confirmedAt,
                resolvedAt,
                at);
    }
}
