package org.servicebridge.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again with one sentence, and with 429 where the address has to wait. */
class SignInFailure implements AuthenticationFailureHandler {

    static final String SENTENCE = "refusal";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        String sentence = "The user name or the password is not right.";
        if (reason instanceof TooManyAttempts tooMany) {
            sentence = tooMany.sentence();
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        request.setAttribute(SENTENCE, sentence);
        request.getRequestDispatcher("/login/again").forward(request, response);
    }
}
