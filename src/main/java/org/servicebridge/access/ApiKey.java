package org.servicebridge.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a supplier's or monitoring's system signs in; its secret is not kept.
 *
 * @param label what people call it
 * @param provider the supplier it is bound to; null for monitoring
 * @param issuedBy who issued it
 * @param revokedAt since when it no longer works; null while it does
 */
public record ApiKey(
        long id,
        String label,
        @Nullable String provider,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant revokedAt) {

    public Actor actor() {
        return Actor.key(label, provider);
    }
}
