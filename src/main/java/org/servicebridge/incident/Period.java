package org.servicebridge.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.WorkingDays;

/**
 * What the row of a clock says: when it runs out and when it is at risk, how often it comes again, and what else ends it.
 *
 * @param minutes 0 or more; for the fix time the service's OLA where it has one
 * @param workingDays 1 or more; where minutes are given too, the earlier counts
 * @param repeatMinutes how long after it ran out it comes again, and again; null: after its own period
 * @param attempts how many are made before it is given up; null: one
 * @param updates at which number of updates it runs out before its time; null: at none
 * @param atRiskPercent 1 to 100; null: at risk only once it is late
 * @param ours whether the source of the process names no such time
 */
public record Period(
        ClockKind kind,
        @Nullable Integer minutes,
        @Nullable Integer workingDays,
        @Nullable Integer repeatMinutes,
        @Nullable Integer attempts,
        @Nullable Integer updates,
        @Nullable Integer atRiskPercent,
        boolean ours,
        WorkingDays calendar) {

    private static final int PERCENT = 100;

    /** What comes again without a pause would never let the engine go. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Whether there is a time at all: a service without an OLA has none for its fix, unless the table gives one. */
    boolean runsOut() {
        return minutes != null || workingDays != null;
    }

    /** Whether it runs by the minute, at night as well: one in working days stands still until the desks are back. */
    boolean runsAtNight() {
        return minutes != null;
    }

    /** @throws IllegalStateException where the row gives no time */
    public Instant dueAfter(Instant from) {
        Instant byMinutes = minutes == null ? null : from.plus(Duration.ofMinutes(minutes));
        Instant byDays = workingDays == null ? null : calendar.deadline(from, workingDays);
        if (byMinutes != null && byDays != null) {
            return byDays.isBefore(byMinutes) ? byDays : byMinutes;
        }
        Instant due = byMinutes == null ? byDays : byMinutes;
        if (due == null) {
            throw new IllegalStateException("cadence.dmn gives no period for " + kind.code());
        }
        return due;
    }

    /** From when a clock is at risk that runs out then, by the table or as somebody chose. */
    Instant atRisk(Instant from, Instant due) {
        int percent = Objects.requireNonNullElse(atRiskPercent, PERCENT);
        return from.plus(Duration.between(from, due).multipliedBy(percent).dividedBy(PERCENT));
    }

    /** How long after it ran out it comes again. */
    public Duration repetition(Instant due) {
        Duration again =
                repeatMinutes == null ? Duration.between(due, dueAfter(due)) : Duration.ofMinutes(repeatMinutes);
        return again.compareTo(SHORTEST) < 0 ? SHORTEST : again;
    }

    /** How many attempts are made. */
    public int attemptsAllowed() {
        return Objects.requireNonNullElse(attempts, 1);
    }

    /** Whether it runs out at this number of updates. */
    public boolean runsOutAt(long number) {
        return updates != null && number >= updates;
    }
}
