package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * Whose incident it is, and under which references others know it.
 *
 * @param reportedBy a code of {@link ReportedBy} (IH-1a to IH-1c)
 * @param reporter the person who reported it
 * @param reportingDesk the group that keeps the reporter informed
 * @param exercise true from the first moment or never; no step changes it
 * @param earlierReference the closed HSSI that had the same provider reference
 */
public record Identification(
        @Nullable String provider,
        @Nullable String providerReference,
        @Nullable String deskReference,
        String reportedBy,
        @Nullable String reporter,
        @Nullable String reportingDesk,
        boolean exercise,
        @Nullable String earlierReference) {

    public boolean isReportedBy(ReportedBy by) {
        return by.code().equals(reportedBy);
    }

    /** Takes fuller references; the exercise flag never changes. */
    Identification replacedBy(Identification fuller) {
        if (fuller.exercise != exercise) {
            throw Refusal.invalid("exercise", "An exercise is one from its first moment, and stays one.");
        }
        return fuller;
    }

    /** @param said null where the provider does not say */
    Identification knownToProviderAs(@Nullable String said) {
        String known = said == null ? providerReference : said;
        return new Identification(
                provider, known, deskReference, reportedBy, reporter, reportingDesk, exercise, earlierReference);
    }
}
