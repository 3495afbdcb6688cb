package org.servicebridge.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a system of a supplier, a desk or monitoring signs in; its secret is not kept.
 *
 * @param label what people call it
 * @param provider the supplier it is bound to; null for a desk and for monitoring
 * @param desk the group of the desk it is bound to; null for a supplier and for monitoring
 * @param issuedBy who issued it
 * @param revokedAt since when it no longer works; null while it does
 */
public record ApiKey(
        long id,
        String label,
        @Nullable String provider,
        @Nullable String desk,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant revokedAt) {

    public Actor actor() {
        return desk == null ? Actor.key(label, provider) : Actor.keyOfDesk(label, desk);
    }

    /** Whose system signs in with it. */
    public String owner() {
        if (desk != null) {
            return desk;
        }
        return provider == null ? "monitoring" : provider;
    }
}
