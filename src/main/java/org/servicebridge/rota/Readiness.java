package org.servicebridge.rota;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a role can be paged.
 *
 * @param person who would be paged; null where nobody is named
 * @param missing what is missing, one sentence each; empty where a page reaches them
 */
public record Readiness(RotaRole role, @Nullable RotaPerson person, List<String> missing) {

    public boolean isReady() {
        return missing.isEmpty();
    }
}
