package org.servicebridge.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/** Refuses times that cannot be, whoever gives them: what has happened lies in the past, and what is agreed in the future. */
@Component
public class PlausibleTimes {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

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
        Instant happened = happened(field, at, "The time lies in the future.");
        Instant occurred = incident.dataSet().occurredAt();
        return occurred == null
                ? happened
                : notBefore(occurred, happened, field, "The time lies before the incident occurred.");
    }

    /**
     * The time at which somebody answered what they were asked; now where none is given, and no earlier than the question, which
     * a form knows to the minute only.
     *
     * @throws Refusal naming the field where it lies in the future or before the question
     */
    public Instant answered(String field, @Nullable Instant at, Instant asked, String otherwise) {
        if (at == null) {
            return clock.instant();
        }
        Instant answered = happened(field, at, "The time lies in the future.");
        return notBefore(asked, answered, field, otherwise);
    }

    /** The agreed time, if any; refused where it has passed. */
    public @Nullable Instant future(String field, @Nullable Instant at) {
        if (at != null && !at.isAfter(clock.instant())) {
            throw Refusal.invalid(field, "The agreed time has passed already.");
        }
        return at;
    }

    /** When it occurred; refused in the future. */
    public Instant occurred(Instant at) {
        return happened("occurredAt", at, "The time of occurrence lies in the future.");
    }

    /** When it occurred; refused in the future, and after it was reported. */
    public Instant occurred(Instant at, Instant reportedAt) {
        Instant occurred = occurred(at);
        if (occurred.isAfter(reportedAt.plus(CLOCKS_DIFFER))) {
            throw Refusal.invalid("occurredAt", "It cannot occur after it was reported.");
        }
        return occurred;
    }

    /** When it was resolved, if it was; refused in the future, and before it occurred. */
    public @Nullable Instant resolved(@Nullable Instant at, Instant occurredAt) {
        if (at == null) {
            return null;
        }
        Instant resolvedAt = happened("resolvedAt", at, "The time of resolution lies in the future.");
        return notBefore(occurredAt, resolvedAt, "resolvedAt", "It cannot be resolved before it occurred.");
    }

    /** When the incident was resolved; refused in the future, and before it occurred where that is known. */
    Instant resolved(Instant at, Incident incident) {
        Instant occurred = incident.dataSet().occurredAt();
        return occurred == null
                ? happened("resolvedAt", at, "The time of resolution lies in the future.")
                : Objects.requireNonNull(resolved(at, occurred));
    }

    /** A little before is the moment itself, because the clocks of two houses differ. */
    private static Instant notBefore(Instant earliest, Instant at, String field, String otherwise) {
        if (at.plus(CLOCKS_DIFFER).isBefore(earliest)) {
            throw Refusal.invalid(field, otherwise);
        }
        return at.isBefore(earliest) ? earliest : at;
    }

    private Instant happened(String field, Instant at, String otherwise) {
        return happened(field, at, clock.instant(), otherwise);
    }

    /**
     * When it happened: a little ahead is now, because the clocks of two houses differ.
     *
     * @param otherwise what to say where it lies further ahead
     */
    public static Instant happened(String field, Instant at, Instant now, String otherwise) {
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw Refusal.invalid(field, otherwise);
        }
        return at.isAfter(now) ? now : at;
    }
}
