package org.servicebridge.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes in what programs that have signed in may send more of than people: storms of alerts and models. */
class BodyLimit extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECONDS = "10";
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
        try (AlertMessages.Turn turn = alerts.turn()) {
            HttpServletRequest taken;
            try {
                taken = BodyLimits.isOfAlerts(path(request))
                        ? new AlertBody(request, alerts.read(request, turn))
                        : new HeldBody(request, models(request));
            } catch (NotTaken refused) {
                answer(refused, request, response);
                return;
            }
            chain.doFilter(taken, response);
        }
    }

    private void answer(NotTaken refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refused.isTooLarge() && BodyLimits.isOfAlerts(path(request))) {
            alerts.tellUnread();
            answerAccepted(response);
            return;
        }
        if (refused.isNotNow()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        AtTheDoor.answer(path(request), refused.status(), refused.sentence(), response);
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
