package org.servicebridge.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.servicebridge.access.SessionStart;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to where one was going, or to what one had written, and marks the browser so that others' guesses do not keep the person out there. */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final DeviceCookies devices;
    private final LastPerson lastPerson;
    private final KeptForms kept;

    SignInSuccess(DeviceCookies devices, LastPerson lastPerson, KeptForms kept) {
        this.devices = devices;
        this.lastPerson = lastPerson;
        this.kept = kept;
        setRedirectStrategy(new RelativeRedirects());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) SessionStart.SHIFT.toSeconds());
        devices.mark(request, response, signedIn.getName());
        lastPerson.remember(response, signedIn.getName());
        if (kept.of(request, signedIn.getName()).isPresent()) {
            getRedirectStrategy().sendRedirect(request, response, KeptFormPage.PATH);
            return;
        }
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
