package org.servicebridge.statuspage;

import java.time.Instant;
import java.util.UUID;

/** One thing that was said about maintenance, or that follows from its times. */
public record MaintenanceUpdate(UUID id, UUID maintenance, MaintenanceState state, String body, Instant publishedAt) {}
