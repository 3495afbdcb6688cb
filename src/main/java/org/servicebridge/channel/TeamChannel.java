package org.servicebridge.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.Channel;

/**
 * A channel as it was set; its address is a secret, and never part of it.
 *
 * @param kind Microsoft Teams or Slack
 * @param service code of the one whose HSSIs are posted there; null for that of one HSSI
 * @param incident the one HSSI; null for that of a service
 * @param host where the address leads
 * @param endedAt since when nothing is posted there; null while it is in use
 */
public record TeamChannel(
        UUID id,
        Channel kind,
        String name,
        @Nullable String service,
        @Nullable String incident,
        String host,
        Instant madeAt,
        String madeBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** For instance {@code Microsoft Teams, Spine HSSIs}. */
    public String words() {
        return "%s, %s".formatted(kind.words(), name);
    }
}
