package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/** When the HSSI passed the points that clocks start from and figures are computed from. */
public record Milestones(
        Instant reportedAt,
        @Nullable Instant providerToldAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    Milestones providerTold(Instant at) {
        return new Milestones(reportedAt, at, confirmedAt, resolvedAt, closedAt);
    }

    Milestones confirmed(Instant at) {
        return new Milestones(reportedAt, providerToldAt, at, resolvedAt, closedAt);
    }

    Milestones resolvedAfter(@Nullable Instant occurred, Instant at) {
        if (occurred != null && at.isBefore(occurred)) {
            throw Refusal.invalid("resolvedAt", "It cannot be resolved before it occurred.");
        }
        return resolved(at);
    }

    Milestones resolved(@Nullable Instant at) {
        return new Milestones(reportedAt, providerToldAt, confirmedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(reportedAt, providerToldAt, confirmedAt, resolvedAt, at);
    }
}
