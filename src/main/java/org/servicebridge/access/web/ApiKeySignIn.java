package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicebridge.access.ApiKey;
import org.servicebridge.access.ApiKeys;
import org.servicebridge.access.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a supplier, a desk or monitoring in by {@code Authorization: Bearer <key>}, only on the paths that it is told. */
class ApiKeySignIn extends OncePerRequestFilter {

    static final String PROVIDER = "key:provider";
    static final String DESK = "key:desk";
    static final String MONITORING = "key:monitoring";

    /** The scheme of a header is written in any case (RFC 9110). */
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)\\s*");

    private final ApiKeys keys;
    private final RequestMatcher paths;

    ApiKeySignIn(ApiKeys keys, String... paths) {
        this.keys = keys;
        this.paths = Paths.under(paths);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && paths.matches(request)) {
            Matcher bearer = BEARER.matcher(header);
            if (bearer.matches()) {
                keys.inForce(bearer.group(1)).ifPresent(ApiKeySignIn::signIn);
            }
        }
        chain.doFilter(request, response);
    }

    static void signIn(ApiKey key) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(key.actor()), null, List.of(new SimpleGrantedAuthority(authority(key)))));
        SecurityContextHolder.setContext(context);
    }

    private static String authority(ApiKey key) {
        if (key.desk() != null) {
            return DESK;
        }
        return key.provider() == null ? MONITORING : PROVIDER;
    }
}
