package org.servicebridge.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.springframework.stereotype.Component;

/** Says whether the next notice is due while a call may be on, which is taken to last an hour at most. */
@Component
public class CallClash {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Deadlines deadlines;

    CallClash(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** When the next notice is due, where that falls into a call that opens at this time. */
    public Optional<Instant> of(String reference, Instant callAt) {
        return deadlines
                .running(reference, ClockKind.NEXT_NOTICE)
                .map(Deadline::dueAt)
                .filter(due -> !due.isBefore(callAt) && due.isBefore(callAt.plus(LONGEST)));
    }
}
