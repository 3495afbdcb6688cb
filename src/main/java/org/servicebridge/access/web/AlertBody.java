package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What monitoring sends is read as JSON whatever it says it is: scripts of operators send a form or plain text and mean JSON. */
class AlertBody extends HeldBody {

    AlertBody(HttpServletRequest request, byte[] content) {
        super(request, content);
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isOfType(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isOfType(name)
                ? Collections.enumeration(Collections.singleton(getContentType()))
                : super.getHeaders(name);
    }

    private static boolean isOfType(String header) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header);
    }
}
