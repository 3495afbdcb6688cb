package org.servicebridge.change;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The nine things that a provider states by word of mouth where there is no written RFC (CHG-3); with one, the planned time
 * only.
 *
 * @param what the change and the environments affected
 * @param plannedStart with {@code plannedFinish} the planned time
 * @param impactAndRisks the impact, the risks and how they are mitigated
 * @param otherProviders impact on other providers, or what is needed from them
 * @param rationale why it cannot wait for the usual process
 * @param tests before and after
 * @param implementation how it is carried out
 * @param backOut how it is backed out
 */
public record ChangePlan(
        @Nullable String what,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedFinish,
        @Nullable String impactAndRisks,
        @Nullable String otherProviders,
        @Nullable String rationale,
        @Nullable String successCriteria,
        @Nullable String tests,
        @Nullable String implementation,
        @Nullable String backOut) {

    static final ChangePlan NONE = new ChangePlan(null, null, null, null, null, null, null, null, null, null);

    /** Whether all nine are there. */
    public boolean isComplete() {
        return what != null
                && isTimed()
                && impactAndRisks != null
                && otherProviders != null
                && rationale != null
                && successCriteria != null
                && tests != null
                && implementation != null
                && backOut != null;
    }

    /** Whether it starts on the day on which it was asked for (CHG-10). */
    public boolean isForDayOf(Instant asked) {
        return plannedStart != null && ChangeTimes.isSameDay(asked, plannedStart);
    }

    /** When it starts, or started; only once somebody said so. */
    Instant start() {
        return Objects.requireNonNull(plannedStart);
    }

    boolean isTimed() {
        return plannedStart != null && plannedFinish != null;
    }

    ChangePlan with(Change change) {
        return new ChangePlan(
                change.what(),
                change.start(),
                change.finish(),
                change.impactAndRisks(),
                change.otherProviders(),
                change.rationale(),
                change.successCriteria(),
                tests,
                implementation,
                backOut);
    }

    ChangePlan carriedOut(String testing, String carryingOut, String backingOut) {
        return new ChangePlan(
                what,
                plannedStart,
                plannedFinish,
                impactAndRisks,
                otherProviders,
                rationale,
                successCriteria,
                testing,
                carryingOut,
                backingOut);
    }

    ChangePlan at(Instant start, Instant finish) {
        return new ChangePlan(
                what,
                start,
                finish,
                impactAndRisks,
                otherProviders,
                rationale,
                successCriteria,
                tests,
                implementation,
                backOut);
    }

    /** What is to be changed, when and why; the first six of the nine. */
    public record Change(
            String what,
            Instant start,
            Instant finish,
            String impactAndRisks,
            String otherProviders,
            String rationale,
            String successCriteria) {}
}
