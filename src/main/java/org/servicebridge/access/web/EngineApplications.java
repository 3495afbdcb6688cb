package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whoever asks for a web application that the engine has not, by a capital for instance, that there is no such page. */
class EngineApplications extends OncePerRequestFilter {

    private static final Pattern THERE =
            Pattern.compile("/camunda/app/?|/camunda/app/(?:admin|cockpit|tasklist|welcome)(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (THERE.matcher(Paths.of(request)).matches()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
