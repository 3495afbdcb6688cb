package org.servicebridge.supplier;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Refuses times at which a provider cannot have said something. */
@Component
class PlausibleTimes {

    private final Clock clock;

    PlausibleTimes(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * The time at which it was said; now where none is given.
     *
     * @throws Refusal naming the field where it lies in the future or before the incident occurred
     */
    Instant past(String field, @Nullable Instant at, Incident incident) {
        Instant now = clock.instant();
        if (at == null) {
            return now;
        }
        if (at.isAfter(now)) {
            throw Refusal.invalid(field, "The time lies in the future.");
        }
        Instant occurred = incident.dataSet().occurredAt();
        if (occurred != null && at.isBefore(occurred)) {
            throw Refusal.invalid(field, "The time lies before the incident occurred.");
        }
        return at;
    }

    /** The agreed time, if any; refused where it has passed. */
    @Nullable
    Instant future(String field, @Nullable Instant at) {
        if (at != null && !at.isAfter(clock.instant())) {
            throw Refusal.invalid(field, "The agreed time has passed already.");
        }
        return at;
    }
}
