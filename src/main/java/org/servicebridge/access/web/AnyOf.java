package org.servicebridge.access.web;

import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in whoever holds one of several authorities. */
final class AnyOf {

    private AnyOf() {}

    static AuthorityAuthorizationManager<RequestAuthorizationContext> authorities(String[] some, String... more) {
        return AuthorityAuthorizationManager.hasAnyAuthority(
                Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new));
    }
}
