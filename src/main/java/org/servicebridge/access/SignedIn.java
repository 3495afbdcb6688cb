package org.servicebridge.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/** The actor behind a request, as Spring Security carries it. */
public record SignedIn(Actor actor) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return actor.id();
    }
}
