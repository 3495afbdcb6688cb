package org.servicebridge.incident;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/** Refuses times that cannot be, whoever gives them: what has happened lies in the past, and what is agreed in the future. */
@Component
public class PlausibleTimes {

    private final Clock clock;

    PlausibleTimes(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * The time at which it was said; now where none is given.
     *
     * @throws Refusal naming the field where it lies in the future or before the incident occurred
     */
    public Instant past(String field, @Nullable Instant at, Incident incident) {
        if (at == null) {
            return clock.instant();
        }
        happened(field, at, "The time lies in the future.");
        Instant occurred = incident.dataSet().occurredAt();
        if (occurred != null && at.isBefore(occurred)) {
            throw Refusal.invalid(field, "The time lies before the incident occurred.");
        }
        return at;
    }

    /** The agreed time, if any; refused where it has passed. */
    public @Nullable Instant future(String field, @Nullable Instant at) {
        if (at != null && !at.isAfter(clock.instant())) {
            throw Refusal.invalid(field, "The agreed time has passed already.");
        }
        return at;
    }

    /** Refuses an occurrence or a resolution in the future, and a resolution before the occurrence. */
    public void reported(Instant occurredAt, @Nullable Instant resolvedAt) {
        happened("occurredAt", occurredAt, "The time of occurrence lies in the future.");
        if (resolvedAt != null) {
            resolved(resolvedAt);
            if (resolvedAt.isBefore(occurredAt)) {
                throw Refusal.invalid("resolvedAt", "It cannot be resolved before it occurred.");
            }
        }
    }

    /** Refuses a resolution in the future. */
    void resolved(Instant at) {
        happened("resolvedAt", at, "The time of resolution lies in the future.");
    }

    private void happened(String field, Instant at, String otherwise) {
        if (at.isAfter(clock.instant())) {
            throw Refusal.invalid(field, otherwise);
        }
    }
}
