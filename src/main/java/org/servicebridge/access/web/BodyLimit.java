package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a message of monitoring that is larger than any storm of alerts, before it fills the memory. */
class BodyLimit extends OncePerRequestFilter {

    private static final RequestMatcher ALERTS = Paths.under("/api/v1/alerts/**");
    private static final DataSize LONGEST = DataSize.ofMegabytes(16);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ALERTS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LONGEST.toBytes()) {
            refuse(response);
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            readFirst(request, response, chain);
        }
    }

    /** Who does not say how long it is may send without an end. */
    private static void readFirst(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] content = request.getInputStream().readNBytes((int) LONGEST.toBytes() + 1);
        if (content.length > LONGEST.toBytes()) {
            refuse(response);
        } else {
            chain.doFilter(new HeldBody(request, content), response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Problem.of(413, "The message is larger than %d MB.".formatted(LONGEST.toMegabytes()))
                .writeTo(response);
    }
}
