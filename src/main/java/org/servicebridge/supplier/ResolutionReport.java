package org.servicebridge.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.PlainText;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.SaidResolved;

/**
 * A provider's word that it is resolved, with the resolution's part of the minimum data set (IH-18, IH-19, MDS-1).
 *
 * @param problemReference the problem record; required where the root cause is not known
 * @param tested whether it was tested; null where it does not say
 * @param checkedWithUsers with whom it was checked, and when; null where users were not asked
 */
public record ResolutionReport(
        @NotNull(message = "Say when it was resolved.") Instant resolvedAt,

        @NotNull(message = "Say whether it is a permanent fix or a workaround.")
        @Pattern(regexp = "permanent|workaround", message = "This must be permanent or workaround.")
        String fix,

        @NotBlank(message = "Say what was done to resolve it.") @PlainText
        String actions,

        @NotNull(message = "Say whether the service stays stable without further intervention.")
        Boolean stable,

        @Nullable @PlainText @Size(max = 200) String problemReference,
        @Nullable @PlainText String rootCause,
        @Nullable @PlainText @Size(max = 200) String by,
        @Nullable Boolean tested,
        @Nullable @PlainText @Size(max = 400) String checkedWithUsers) {

    Resolution details() {
        return complete(new Resolution(fix, actions, stable, problemReference, rootCause));
    }

    /** @param at when it was resolved, by our clock */
    SaidResolved said(Instant at) {
        return new SaidResolved(
                at,
                "The provider says that it is resolved: " + actions,
                tested,
                isBlank(checkedWithUsers) ? null : checkedWithUsers);
    }

    /** Refuses details without a problem record where the root cause is not known (IH-19). */
    static Resolution complete(Resolution details) {
        if (isBlank(details.rootCause()) && isBlank(details.problemReference())) {
            throw Refusal.invalid(
                    "problemReference", "Give the problem record's reference, as the root cause is not known.");
        }
        return details;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
