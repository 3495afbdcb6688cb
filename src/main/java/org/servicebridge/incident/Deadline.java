package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;

/**
 * One clock of one HSSI: what people see and what figures are computed from. The timer in the engine falls due with it.
 *
 * @param clock the code of a {@link ClockKind}
 * @param ours whether the source of the process names no such time
 * @param stoppedAt when what it waits for happened; null while it runs
 * @param breachedAt when its lateness was noted; null while in time or not yet noted
 */
public record Deadline(
        long id,
        String incident,
        String clock,
        boolean ours,
        Instant startedAt,
        Instant dueAt,
        Instant atRiskAt,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedBy,
        @Nullable Instant breachedAt) {

    /** Whether it is of one task, and not of the HSSI as a whole. */
    public boolean belongsToTask() {
        return Codes.known(ClockKind.class, clock).isOfTask();
    }

    /** Late from the first second after the due time. */
    public boolean isLate(Instant now) {
        Instant end = stoppedAt == null ? now : stoppedAt;
        return end.isAfter(dueAt);
    }
}
