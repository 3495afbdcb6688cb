package org.servicebridge.supplier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.PlainText;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.SaidResolved;

/**
 * A provider's word that it is resolved, with the resolution's part of the minimum data set (IH-18, IH-19, MDS-1).
 *
 * @param resolvedAt when; where that is not known it counts from when it is said
 * @param problemReference the problem record; required where the root cause is not known
 * @param tested whether it was tested; null where it does not say: it is asked then, unless it says that it does not know
 * @param checkedWithUsers with whom it was checked, and when; null where users were not asked
 * @param notKnown what the provider was asked of it, and does not know
 */
public record ResolutionReport(
        @Nullable Instant resolvedAt,

        @Nullable @Pattern(regexp = "permanent|workaround", message = "This must be permanent or workaround.")
        String fix,

        @Nullable @PlainText String actions,
        @Nullable Boolean stable,
        @Nullable @PlainText @Size(max = 200) String problemReference,
        @Nullable @PlainText String rootCause,
        @Nullable @PlainText @Size(max = 200) String by,
        @Nullable Boolean tested,
        @Nullable @PlainText @Size(max = 400) String checkedWithUsers,

        @Nullable @Size(max = 10)
        List<@NotNull @Pattern(regexp = ITEMS, message = "This is no item of the minimum data set.") String> notKnown) {

    static final String ITEMS = "resolved-at|fix|stable|actions|root-cause|tested";

    /** Asked by IH-18 and no part of Appendix B. */
    private static final String TESTED = "tested";

    public ResolutionReport {
        notKnown = notKnown == null ? List.of() : notKnown;
        actions = isBlank(actions) ? null : actions;
        problemReference = SupplierVoice.line(problemReference);
        by = SupplierVoice.line(by);
        checkedWithUsers = isBlank(checkedWithUsers) ? null : checkedWithUsers;
    }

    /** @throws Refusal where one is neither given nor said to be not known */
    Resolution details() {
        require(resolvedAt, DataSetItem.RESOLVED_AT, "resolvedAt", "Say when it was resolved.");
        require(fix, DataSetItem.FIX, "fix", "Say whether it is a permanent fix or a workaround.");
        require(actions, DataSetItem.ACTIONS, "actions", "Say what was done to resolve it.");
        require(
                stable,
                DataSetItem.STABLE,
                "stable",
                "Say whether the service stays stable without further intervention.");
        Resolution details = new Resolution(fix, actions, stable, problemReference, rootCause);
        return unknown().contains(DataSetItem.ROOT_CAUSE) ? details : complete(details);
    }

    private void require(@Nullable Object answer, DataSetItem item, String field, String sentence) {
        if (answer == null && !unknown().contains(item)) {
            throw Refusal.invalid(field, sentence);
        }
    }

    List<DataSetItem> unknown() {
        return DataSetItem.all(
                AskedAt.RESOLUTION,
                Objects.requireNonNullElse(notKnown, List.<String>of()).stream()
                        .filter(item -> !TESTED.equals(item))
                        .toList());
    }

    boolean isTestedNotKnown() {
        return tested == null && Objects.requireNonNullElse(notKnown, List.of()).contains(TESTED);
    }

    /** @param at when it was resolved, by our clock */
    SaidResolved said(Instant at) {
        return new SaidResolved(
                at,
                actions == null
                        ? "The provider says that it is resolved."
                        : "The provider says that it is resolved: " + actions,
                tested,
                isTestedNotKnown(),
                checkedWithUsers,
                unknown());
    }

    /** As details that are still asked for read on the timeline. */
    String words(boolean again) {
        return (again ? "Details sent again. " : "Details sent. ")
                + new Resolution(fix, actions, stable, problemReference, rootCause).inWords();
    }

    /** Refuses details without a problem record where the root cause is not known (IH-19). */
    static Resolution complete(Resolution details) {
        if (!details.isCauseKnown()) {
            throw Refusal.invalid(
                    "problemReference", "Give the problem record's reference, as the root cause is not known.");
        }
        return details;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
