package org.servicebridge.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Says that a page was open for too long where its form has a token that is over, and keeps what was written: until the person
 * has signed in again, or for the same person at once. What another site sends is refused as ever.
 */
@Component
class FormsOpenTooLong implements AccessDeniedHandler {

    private final KeptForms kept;
    private final LastPerson lastPerson;
    private final String publicAddress;

    FormsOpenTooLong(
            KeptForms kept, LastPerson lastPerson, @Value("${service-bridge.public-address}") String publicAddress) {
        this.kept = kept;
        this.lastPerson = lastPerson;
        this.publicAddress = publicAddress;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (!(denied instanceof CsrfException) || isOfAnotherSite(request) || (signedIn && path.equals("/logout"))) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (path.equals("/login")) {
            response.sendRedirect("/login?expired");
        } else if (path.equals("/logout")) {
            response.sendRedirect("/login?signed-out");
        } else {
            keep(request, response, signedIn);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, boolean signedIn)
            throws IOException, ServletException {
        KeptForm form = KeptForm.of(request, lastPerson.of(request).orElse(null));
        // Of whom nobody has seen before there is nobody to give it back to.
        boolean known = request.getRequestedSessionId() != null || form.lastPerson() != null;
        boolean keeps = known && form.isShort();
        if (keeps) {
            kept.keep(request, form);
        }
        if (signedIn) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.getRequestDispatcher(KeptFormPage.PATH).forward(request, response);
        } else {
            response.sendRedirect(keeps ? "/login?kept" : "/login?expired");
        }
    }

    /** Browsers say from where a form comes; what says nothing is no browser. */
    private boolean isOfAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && !isOf(URI.create(publicAddress).getAuthority(), origin)
                && !isOf(request.getHeader(HttpHeaders.HOST), origin);
    }

    private static boolean isOf(@Nullable String host, String origin) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
