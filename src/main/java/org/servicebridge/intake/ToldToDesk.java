package org.servicebridge.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.ReportedBy;

/**
 * What somebody at a desk was told, or the Bridge found.
 *
 * @param summary in a few words what has happened
 * @param reportedBy whom it speaks for
 * @param reporter who told the desk
 * @param reportedAt when the desk was told, mostly on the telephone; null for just now
 * @param providerSeverity 1 to 5 as the provider sees it that reports it itself; null otherwise
 * @param acceptedAt when the provider that reports it accepted it (SUP-1); null where it does not say, and otherwise
 */
public record ToldToDesk(
        String summary,
        ReportedBy reportedBy,
        @Nullable String reporter,
        @Nullable Instant reportedAt,
        @Nullable Integer providerSeverity,
        @Nullable Instant acceptedAt,
        @Nullable String providerReference,
        @Nullable String deskReference,
        boolean exercise) {}
