package org.servicebridge.potential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter says; what is not known is null.
 *
 * @param service code in the service catalogue
 * @param occurredAt since when; null for just now
 * @param usersAffected best estimate, 0 or more
 * @param contact how the reporter is reached; at a desk, who called and how that caller is reached
 */
public record GivenReport(
        @Nullable String summary,
        @Nullable String service,
        @Nullable Instant occurredAt,
        @Nullable Integer usersAffected,
        @Nullable String place,
        @Nullable String contact) {}
