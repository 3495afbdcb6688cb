package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.RedirectStrategy;

/** Leads to a page of this application and to no other house, whatever host the request named. */
class RelativeRedirects implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.sendRedirect(response.encodeRedirectURL(relative(url)));
    }

    private static String relative(String url) {
        URI target = URI.create(url);
        String path = target.getRawPath() == null ? "/" : target.getRawPath().replaceFirst("^/*", "/");
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }
}
