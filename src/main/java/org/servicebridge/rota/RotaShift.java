package org.servicebridge.rota;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as the rota holds it.
 *
 * @param id stays the same whoever takes the shift
 * @param changedAt when person or hours last changed
 * @param knownAt when it was said that the person knows of it; null where nobody said so
 * @param knownBy who said so
 */
public record RotaShift(
        UUID id,
        Shift shift,
        Origin origin,
        Instant changedAt,
        @Nullable Instant knownAt,
        @Nullable String knownBy) {

    public String person() {
        return shift.person();
    }

    public RotaRole role() {
        return shift.role();
    }

    public Instant starts() {
        return shift.starts();
    }

    public Instant ends() {
        return shift.ends();
    }

    public boolean isKnown() {
        return knownAt != null;
    }

    public boolean isPlanned() {
        return origin == Origin.PLANNED;
    }
}
