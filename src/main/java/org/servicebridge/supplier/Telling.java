package org.servicebridge.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call by which a provider was told of an HSSI that it is to confirm.
 *
 * @param whom who at the provider was told
 * @param at when; null for just now
 * @param providerReference under which the provider knows it, where it said so (DSK-3)
 * @param acceptedAt when the provider accepted it, where it said so (SUP-1)
 */
public record Telling(
        String whom,
        @Nullable Instant at,
        @Nullable String providerReference,
        @Nullable Instant acceptedAt) {}
