package org.servicebridge.conference;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.MissingPieces;
import org.springframework.stereotype.Component;

/** Says of an HSSI that no checkpoint call is planned, or that the time of one passed without it (IH-14). */
@Component
class MissingCheckpoint implements MissingPieces {

    private final Checkpoints checkpoints;
    private final Deadlines deadlines;
    private final LondonTime london;
    private final Clock clock;

    MissingCheckpoint(Checkpoints checkpoints, Deadlines deadlines, LondonTime london, Clock clock) {
        this.checkpoints = checkpoints;
        this.deadlines = deadlines;
        this.london = london;
        this.clock = clock;
    }

    @Override
    public List<String> of(Incident incident) {
        Instant now = clock.instant();
        return checkpoints
                .toCome(incident.reference())
                .flatMap(checkpoint -> sentence(incident.reference(), checkpoint.callAt(), now))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<String> sentence(String reference, @Nullable Instant callAt, Instant now) {
        if (callAt == null) {
            return Optional.of("No checkpoint call is planned.");
        }
        return deadlines
                .running(reference, ClockKind.CHECKPOINT)
                .filter(deadline -> !now.isBefore(deadline.dueAt()))
                .map(late -> "The checkpoint call of %s is not recorded.".formatted(london.of(callAt, now)));
    }
}
