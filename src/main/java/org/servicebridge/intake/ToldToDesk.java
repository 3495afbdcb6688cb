package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.ReportedBy;

/**
 * What somebody at a desk was told, or the Bridge found.
 *
 * @param summary in a few words what has happened
 * @param reportedBy whom it speaks for
 * @param reporter who told the desk
 * @param providerSeverity 1 to 5 as the provider sees it that reports it itself; null otherwise
 */
public record ToldToDesk(
        String summary,
        ReportedBy reportedBy,
        @Nullable String reporter,
        @Nullable Integer providerSeverity,
        @Nullable String providerReference,
        @Nullable String deskReference,
        boolean exercise) {}
