package org.servicebridge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes in what programs that have signed in may send more of than people: storms of alerts and models. */
class BodyLimit extends OncePerRequestFilter {

    private final BodyReader reader;

    BodyLimit(BodyReader reader) {
        this.reader = reader;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BodyLimits.isOfProgram(request.getMethod(), path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest taken;
        try {
            byte[] body = reader.read(ArrivingBody.of(request), request.getContentLengthLong(), BodyLimits.ofProgram());
            taken = BodyLimits.isOfAlerts(path(request))
                    ? new AlertBody(
                            request,
                            UnpackedMessage.of(
                                    request, body, BodyLimits.ofProgram().most()))
                    : new HeldBody(request, body);
        } catch (NotTaken refused) {
            AtTheDoor.answer(path(request), refused.status(), refused.sentence(), response);
            return;
        }
        chain.doFilter(taken, response);
    }

    private static String path(HttpServletRequest request) {
        String inside = request.getPathInfo();
        return inside == null ? request.getServletPath() : request.getServletPath() + inside;
    }
}
