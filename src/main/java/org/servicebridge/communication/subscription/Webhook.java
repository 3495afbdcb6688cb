package org.servicebridge.communication.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that is told.
 *
 * @param services codes in the catalogue; empty for all
 * @param provider whose own program it is, which gets what that is asked; null for one that gets notices
 * @param rotatedAt when its secret was last replaced
 * @param lastState what became of the last message to it; null before there was one
 * @param lastError in words, where that one did not arrive
 */
public record Webhook(
        UUID id,
        String name,
        String url,
        List<String> services,
        @Nullable String provider,
        Instant madeAt,
        String madeBy,
        @Nullable Instant rotatedAt,
        @Nullable Instant disabledAt,
        @Nullable String disabledBy,
        @Nullable String lastState,
        @Nullable Instant lastAt,
        @Nullable String lastError) {

    public Webhook {
        services = List.copyOf(services);
    }
}
