package org.servicebridge.rota;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the rota's history.
 *
 * @param actor who entered it
 * @param shift the one shift it is about; null where it is about several or none
 * @param reason why; empty where the text says it all
 * @param agreedBy who agreed to it, and how
 */
public record RotaChange(
        Instant at,
        String actor,
        String kind,
        @Nullable UUID shift,
        String text,
        String reason,
        @Nullable String agreedBy) {}
