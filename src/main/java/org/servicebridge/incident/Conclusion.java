package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known between the provider's word that it is resolved and the closed record. Begins anew where it was not resolved after all.
 *
 * @param tested whether the provider says that it tested (IH-18); null where it was not asked
 * @param testedNotKnown whether it was asked, and nobody knows
 * @param checkedWithUsers with whom the provider checked, and when (OOH-17); null where it has not said that it did
 * @param detailsSatisfy whether the full details satisfy the owning desk (OOH-18); null as long as it has not said
 * @param detailsMissing what the desk missed in them when it last sent them back
 * @param detailsSentAt when the provider last sent them while they were asked for; null once the desk has judged them
 * @param reporterAnswer whether the reporter agrees (IH-21), as a code of {@link ReporterAgrees}; not reached only where that settles it
 * @param reporterSaid in the reporter's words
 * @param reporterMissedAt when the reporter was last not reached on a working day that counts
 * @param reporterMissedDays on how many working days the reporter was not reached; null under earlier versions
 * @param staysResolvedBecause why the owning desk does not reopen it although the reporter does not agree
 */
public record Conclusion(
        @Nullable Boolean tested,
        boolean testedNotKnown,
        @Nullable String checkedWithUsers,
        @Nullable Boolean detailsSatisfy,
        @Nullable String detailsMissing,
        @Nullable Instant detailsSentAt,
        @Nullable String reporterAnswer,
        @Nullable String reporterSaid,
        @Nullable Instant reporterMissedAt,
        @Nullable Integer reporterMissedDays,
        @Nullable String staysResolvedBecause) {

    static final Conclusion NONE = new Conclusion(null, false, null, null, null, null, null, null, null, null, null);

    /** Whether it was said that the provider tested, that it did not, or that nobody knows (IH-18). */
    public boolean isTestedSaid() {
        return tested != null || testedNotKnown;
    }

    /** Whether the provider checked with users itself, so that the desk need not (OOH-17). */
    public boolean isCheckedByProvider() {
        return checkedWithUsers != null;
    }

    /** Whether the provider is still asked for its details (OOH-18). */
    public boolean areDetailsAsked() {
        return !Boolean.TRUE.equals(detailsSatisfy);
    }

    /** Whether nothing is to be asked of the reporter any more. */
    public boolean isReporterAsked() {
        return reporterAnswer != null;
    }

    /** On how many working days the reporter was not reached; asked on three, it is settled (IH-21). */
    public int missedDays() {
        if (reporterMissedAt == null) {
            return 0;
        }
        return reporterMissedDays == null ? 1 : reporterMissedDays;
    }

    /** Whether whoever reported it could not be asked, which settles it. */
    boolean isReporterUnreached() {
        return ReporterAgrees.NOT_REACHED.code().equals(reporterAnswer);
    }

    /** Whether the reporter does not agree, and the owning desk has yet to say if it is reopened. */
    public boolean isDisputed() {
        return ReporterAgrees.NO.code().equals(reporterAnswer) && staysResolvedBecause == null;
    }
}
