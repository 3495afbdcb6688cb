package org.servicebridge.statuspage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One update in the v2 feeds; its id never changes, nor does its text. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ApiUpdate(
        UUID id,
        String status,
        String body,
        String incidentId,
        Instant createdAt,
        Instant updatedAt,
        Instant displayAt,
        @Nullable List<String> affectedComponents,
        boolean deliverNotifications,
        @Nullable String customTweet,
        @Nullable String tweetId) {

    static ApiUpdate of(UUID id, String incident, String status, String body, Instant at) {
        return new ApiUpdate(id, status, body, incident, at, at, at, null, true, null, null);
    }
}
