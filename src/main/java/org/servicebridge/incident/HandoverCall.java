package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The call by which a desk hands an HSSI over (IH-3, DSK-1).
 *
 * @param takenBy who took it at the desk on duty
 * @param at when; now where null
 * @param teamTold who took the call at the team that provides the service internally; null where an external provider has it
 */
public record HandoverCall(
        String takenBy, @Nullable Instant at, @Nullable String teamTold) {}
