package org.servicebridge.statuspage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planned maintenance in the v2 feeds, an incident with times of its own. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ApiMaintenance(
        UUID id,
        String name,
        String status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant monitoringAt,
        @Nullable Instant resolvedAt,
        String impact,
        String shortlink,
        Instant startedAt,
        UUID pageId,
        List<ApiUpdate> incidentUpdates,
        List<ApiComponent> components,
        Instant scheduledFor,
        Instant scheduledUntil) {}
