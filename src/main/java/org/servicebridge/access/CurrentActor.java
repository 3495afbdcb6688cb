package org.servicebridge.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who acts right now: the person or key that signed in to this request, else whom the engine acts for, else the system,
 * as in the engine's own threads when a clock runs out.
 */
@Component
public class CurrentActor {

    private final IdentityService identity;

    CurrentActor(IdentityService identity) {
        this.identity = identity;
    }

    public Actor get() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn principal) {
            return principal.actor();
        }
        return ofEngine(identity.getCurrentAuthentication());
    }

    /** Who acts, entering what somebody said on the telephone where one is named. */
    public Actor onBehalfOf(@Nullable String name) {
        return name == null ? get() : get().onBehalfOf(name, true);
    }

    private static Actor ofEngine(@Nullable Authentication authentication) {
        if (authentication == null || authentication.getUserId() == null) {
            return Actor.SYSTEM;
        }
        List<String> groups = authentication.getGroupIds();
        return Actor.person(authentication.getUserId(), groups == null ? Set.of() : new HashSet<>(groups));
    }
}
