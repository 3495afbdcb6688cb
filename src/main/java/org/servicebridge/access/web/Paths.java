package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Matches a request by its whole path. Spring's own matchers leave out the part that maps to a servlet, and so would not see
 * the engine's REST API and web applications, which are servlets of their own.
 */
final class Paths implements RequestMatcher {

    private final PathPattern pattern;

    private Paths(String pattern) {
        this.pattern = PathPatternParser.defaultInstance.parse(pattern);
    }

    static RequestMatcher[] of(String... patterns) {
        return Stream.of(patterns).map(Paths::new).toArray(RequestMatcher[]::new);
    }

    static RequestMatcher under(String... patterns) {
        RequestMatcher[] some = of(patterns);
        return request -> Stream.of(some).anyMatch(path -> path.matches(request));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return pattern.matches(PathContainer.parsePath(of(request)));
    }

    /** The whole path, decoded. */
    static String of(HttpServletRequest request) {
        String inside = request.getPathInfo();
        return inside == null ? request.getServletPath() : request.getServletPath() + inside;
    }
}
