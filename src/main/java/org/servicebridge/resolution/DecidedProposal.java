package org.servicebridge.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an activity that a provider proposed by its own system.
 *
 * @param kind the code of an {@link ActivityKind}
 * @param agreed whether it is done
 * @param agreedWith who agreed, or did not
 * @param because why it is not done
 */
public record DecidedProposal(
        long id,
        String kind,
        String what,
        boolean agreed,
        String agreedWith,
        @Nullable String because,
        Instant decidedAt) {}
