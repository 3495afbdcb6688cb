package org.servicebridge.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.supplier.Update;

/** An update of a provider that says one thing, and nothing of what else is asked. */
public final class AnUpdate {

    private AnUpdate() {}

    public static Update saying(String text) {
        return saying(text, null);
    }

    /** @param at when it was given; null for just now */
    public static Update saying(String text, @Nullable Instant at) {
        return new Update(text, null, null, null, null, at, null, null, null, null, null, null, null, null, null);
    }

    /** @param providerReference under which the provider knows the HSSI */
    public static Update naming(String providerReference) {
        return new Update(
                "Restarting",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                providerReference,
                null,
                null,
                null);
    }
}
