package org.servicebridge.rota;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the rota that has to be mended before it matters.
 *
 * @param matters from when on it does harm
 * @param text what is wrong, in one sentence
 * @param shift the shift it is about; null for hours without a shift
 */
public record Finding(
        Kind kind, Instant matters, String text, @Nullable UUID shift) {

    /** What can be wrong with a rota. */
    public enum Kind {
        GAP,
        OVERLAP,
        TWO_ROLES,
        NO_NUMBER,
        LEFT,
        NO_ACCOUNT,
        NOT_KNOWN
    }
}
