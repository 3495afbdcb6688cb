package org.servicebridge.access;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Says who acts just now, for use cases that the engine calls on behalf of the person at Tasklist. */
@Component
public class CurrentActor {

    private final IdentityService identity;

    CurrentActor(IdentityService identity) {
        this.identity = identity;
    }

    /** The person signed in, or the system where a clock ran out. */
    public Actor get() {
        Authentication signedIn = identity.getCurrentAuthentication();
        if (signedIn == null || signedIn.getUserId() == null) {
            return Actor.SYSTEM;
        }
        Set<String> groups = signedIn.getGroupIds() == null ? Set.of() : Set.copyOf(signedIn.getGroupIds());
        return Actor.person(signedIn.getUserId(), groups);
    }
}
