package org.servicebridge.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads a browser to the sign-in page, and tells a script of an open page that nobody is signed in any more. */
@Component
class SignInEntry extends LoginUrlAuthenticationEntryPoint {

    SignInEntry() {
        super("/login");
        setFavorRelativeUris(true);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.startsWith("/camunda/api/") || path.equals(SessionEnd.PATH)) {
            Problem.of(401, "Nobody is signed in: open the page again.").writeTo(response);
        } else {
            super.commence(request, response, reason);
        }
    }
}
