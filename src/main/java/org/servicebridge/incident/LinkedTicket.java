package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of a desk that is tied to an HSSI (DSK-2).
 *
 * @param ticket as the desk's own tool calls it
 * @param closedAt since when it is closed; null while it is to be kept up to date
 */
public record LinkedTicket(
        long id,
        String ticket,
        Instant addedAt,
        String addedBy,
        @Nullable Instant closedAt) {}
