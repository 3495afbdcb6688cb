package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows of a thread that it answers a request, so that the database works for it no longer than people and programs wait. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SomebodyWaits extends OncePerRequestFilter {

    private static final ThreadLocal<Boolean> ANSWERING = ThreadLocal.withInitial(() -> false);

    static boolean here() {
        return ANSWERING.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ANSWERING.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            ANSWERING.remove();
        }
    }
}
