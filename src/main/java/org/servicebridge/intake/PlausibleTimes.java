package org.servicebridge.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/** Refuses times that cannot be: in the future, or a resolution before the occurrence. */
final class PlausibleTimes {

    private PlausibleTimes() {}

    static void check(Instant occurredAt, @Nullable Instant resolvedAt, Instant now) {
        if (occurredAt.isAfter(now)) {
            throw Refusal.invalid("occurredAt", "The time of occurrence lies in the future.");
        }
        if (resolvedAt != null && resolvedAt.isAfter(now)) {
            throw Refusal.invalid("resolvedAt", "The time of resolution lies in the future.");
        }
        if (resolvedAt != null && resolvedAt.isBefore(occurredAt)) {
            throw Refusal.invalid("resolvedAt", "It cannot be resolved before it occurred.");
        }
    }
}
