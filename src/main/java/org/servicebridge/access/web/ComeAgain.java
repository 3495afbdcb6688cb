package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.servicebridge.access.TakenTooLong;
import org.servicebridge.access.UnreachableDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything, sign-in included: whoever comes while the database cannot be reached, or asks too much of it, reads one
 * sentence, in the shape that belongs to the door.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ComeAgain extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ComeAgain.class);
    private static final String SECONDS = "10";
    /** A connection that broke at the end of a transaction leaves open whether it was kept. */
    static final String SENTENCE = "Service Bridge cannot reach its database at the moment. Try again in a minute;"
            + " if you were sending something, look first whether it was kept.";

    private static final String TOO_LONG =
            "This takes Service Bridge longer than anybody should wait, and was given up."
                    + " Ask for less, or try again in a minute; if you were sending something, look first whether it was kept.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            boolean tooLong = TakenTooLong.isBehind(failure);
            if (response.isCommitted() || !tooLong && !UnreachableDatabase.isBehind(failure)) {
                throw failure;
            }
            LOG.warn(
                    "{} not answered: {}",
                    request.getRequestURI(),
                    tooLong ? "a statement took too long" : "the database cannot be reached");
            answer(request, response, tooLong ? TOO_LONG : SENTENCE);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        String path = request.getRequestURI();
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        request.setAttribute(ErrorSentences.TOLD, sentence);
        AtTheDoor.answer(path, HttpServletResponse.SC_SERVICE_UNAVAILABLE, sentence, response);
    }
}
