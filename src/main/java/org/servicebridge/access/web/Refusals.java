package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells programs why they do not come in, in one sentence. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            Problem.of(429, tooMany.sentence()).writeTo(response);
            return;
        }
        response.addHeader("WWW-Authenticate", "Basic realm=\"Service Bridge\", charset=\"UTF-8\"");
        if (request.getRequestURI().startsWith("/api/")) {
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Service Bridge\"");
        }
        Problem.of(401, "Sign in with a user name and password, or with a key that is in force.")
                .writeTo(response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Problem.of(403, "You are signed in, but you may not use this address.").writeTo(response);
    }
}
