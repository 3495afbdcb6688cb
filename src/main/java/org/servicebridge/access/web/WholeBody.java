package org.servicebridge.access.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Session;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Stands before everything: takes in what is sent as a whole, within the limits of its address, and only then lets anybody
 * work on it. So a body without an end or a byte at a time holds nothing but this, and forms, files and JSON are read from memory.
 */
class WholeBody extends ValveBase {

    private final BodyReader reader;

    WholeBody(BodyReader reader) {
        super(true);
        this.reader = reader;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean hasBody = hasBody(request);
        boolean ofProgram = BodyLimits.isOfProgram(request.getMethod(), request.getDecodedRequestURI());
        try {
            Methods.check(request.getMethod());
            WrittenAddress.check(request);
            String query = request.getQueryString();
            if (query != null) {
                FieldsShape.check(query);
            }
            if (hasBody && !ofProgram) {
                takeIn(request, response);
            }
        } catch (NotTaken refused) {
            response.setHeader("Connection", "close");
            AtTheDoor.answer(request.getDecodedRequestURI(), refused.status(), refused.sentence(), response);
            UnreadBody.leave(request, response);
            return;
        }
        if (ofProgram) {
            ArrivingBody.keep(request);
        }
        if (!hasBody || !ofProgram) {
            getNext().invoke(request, response);
            return;
        }
        // The client must know that the connection ends, before it sends the next request on it.
        response.setHeader("Connection", "close");
        getNext().invoke(request, response);
        // Whoever was not let in has announced what nobody read: it would be waited for as long as they like.
        if (!isRead(request)) {
            UnreadBody.leave(request, response);
        }
    }

    private static boolean isRead(Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void takeIn(Request request, Response response) throws NotTaken, IOException {
        String path = request.getDecodedRequestURI();
        BodyLimits limits = BodyLimits.of(path, groups(request));
        if (request.getContentLengthLong() <= limits.most()) {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        }
        byte[] body = reader.read(new ArrivingBody(request), request.getContentLengthLong(), limits);
        ContentTypes.check(request.getContentType());
        judge(path, String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT), body);
        ByteChunk again = new ByteChunk();
        again.append(body, 0, body.length);
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, again);
    }

    private static void judge(String path, String type, byte[] body) throws NotTaken {
        boolean judgedLater = UnkeptText.isJudgedAt(path);
        if (ContentTypes.isReadAsJson(path)) {
            JsonShape.check(body);
        } else if (type.contains("json")) {
            if (judgedLater) {
                JsonShape.checkDepth(body);
            } else {
                JsonShape.check(body);
            }
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            String fields = new String(body, StandardCharsets.ISO_8859_1);
            if (judgedLater) {
                FieldsShape.checkNames(fields);
            } else {
                FieldsShape.check(fields);
            }
        }
    }

    /** Of whoever has signed in, as they were when the session was looked at last. */
    private static List<String> groups(Request request) {
        Session session = request.getSessionInternal(false);
        Object known = session == null
                ? null
                : session.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return known instanceof SecurityContext context && context.getAuthentication() != null
                ? context.getAuthentication().getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList()
                : List.of();
    }
}
