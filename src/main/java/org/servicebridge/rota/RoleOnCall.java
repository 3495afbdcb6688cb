package org.servicebridge.rota;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role as its page shows it.
 *
 * @param onDuty by the rota, just now; null where nobody is
 * @param turns who take turns on the rota, in their order; empty where the role has no rota
 * @param contacts who is asked in which order where the rota names nobody
 * @param toCome what changes later
 */
public record RoleOnCall(
        RotaRole role,
        RoleManner manner,
        @Nullable RotaPerson onDuty,
        List<String> turns,
        List<RotaPerson> contacts,
        List<RoleManner> toCome) {

    /** Whether a page could go to anybody just now. */
    public boolean isAnybody() {
        return onDuty != null || !contacts.isEmpty();
    }
}
