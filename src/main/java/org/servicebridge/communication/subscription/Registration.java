package org.servicebridge.communication.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that is to be told.
 *
 * @param services codes of those whose notices it gets; empty for all
 * @param provider code of the one whose own program it is, which gets what that is asked and no notices; null for one that gets
 *     notices
 */
public record Registration(
        String name,
        String url,
        List<String> services,
        @Nullable String provider) {

    public Registration {
        services = List.copyOf(services);
    }
}
