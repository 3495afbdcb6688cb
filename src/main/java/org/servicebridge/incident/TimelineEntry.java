package org.servicebridge.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an HSSI.
 *
 * @param happenedAt when it happened
 * @param learnedAt when it was entered
 * @param content the text; null once erased by law
 */
public record TimelineEntry(
        int sequence,
        String kind,
        Instant happenedAt,
        Instant learnedAt,
        String recordedBy,
        @Nullable String onBehalfOf,
        boolean byTelephone,
        String textHash,
        String previousHash,
        String hash,
        @Nullable String salt,
        @Nullable String content) {}
