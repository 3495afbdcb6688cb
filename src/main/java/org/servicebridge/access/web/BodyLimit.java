package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes in what programs that have signed in may send more of than people: storms of alerts and models. */
class BodyLimit extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOLD = "What you sent is too large to be read, and those who watch are told so.";

    private final BodyReader reader;
    private final AlertMessages alerts;

    BodyLimit(BodyReader reader, AlertMessages alerts) {
        this.reader = reader;
        this.alerts = alerts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BodyLimits.isOfProgram(request.getMethod(), path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ofAlerts = BodyLimits.isOfAlerts(path(request));
        HttpServletRequest taken;
        try {
            taken = ofAlerts ? new AlertBody(request, alerts.read(request)) : new HeldBody(request, models(request));
        } catch (NotTaken refused) {
            if (ofAlerts && refused.isTooLarge()) {
                alerts.tellUnread();
                answerAccepted(response);
                return;
            }
            AtTheDoor.answer(path(request), refused.status(), refused.sentence(), response);
            return;
        }
        chain.doFilter(taken, response);
    }

    /** In the shape of either of the two addresses: what was sent is not to be sent again. */
    private static void answerAccepted(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(Map.of("status", "success", "taken", 0, "message", TOLD)));
    }

    private byte[] models(HttpServletRequest request) throws NotTaken, IOException {
        return reader.read(ArrivingBody.of(request), request.getContentLengthLong(), BodyLimits.ofProgram());
    }

    private static String path(HttpServletRequest request) {
        String inside = request.getPathInfo();
        return inside == null ? request.getServletPath() : request.getServletPath() + inside;
    }
}
