package org.servicebridge.access.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Session;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
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
        try {
            String query = request.getQueryString();
            if (query != null) {
                FieldsShape.check(query);
            }
            if (hasBody(request) && !BodyLimits.isOfProgram(request.getMethod(), request.getDecodedRequestURI())) {
                takeIn(request, response);
            }
        } catch (NotTaken refused) {
            AtTheDoor.answer(request.getDecodedRequestURI(), refused.status(), refused.sentence(), response);
            if (!response.isError()) {
                response.finishResponse();
            }
            // What is still on its way is not waited for; only now, as the server takes it for a fault of its own.
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return;
        }
        if (!hasBody(request) || !BodyLimits.isOfProgram(request.getMethod(), request.getDecodedRequestURI())) {
            getNext().invoke(request, response);
            return;
        }
        // The client must know that the connection ends, before it sends the next request on it.
        response.setHeader("Connection", "close");
        getNext().invoke(request, response);
        leaveTheRest(request, response);
    }

    /** Whoever was not let in has announced what nobody read: it would be waited for as long as they like. */
    private static void leaveTheRest(Request request, Response response) throws IOException {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        if (!read.get()) {
            if (!response.isError()) {
                response.finishResponse();
            }
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void takeIn(Request request, Response response) throws NotTaken, IOException {
        BodyLimits limits = BodyLimits.of(request.getDecodedRequestURI(), isSignedIn(request));
        if (request.getContentLengthLong() <= limits.most()) {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        }
        byte[] body = reader.read(new Arriving(request), request.getContentLengthLong(), limits);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean judgedLater = UnkeptText.isJudgedAt(request.getDecodedRequestURI());
        if (type.contains("json")) {
            if (judgedLater) {
                JsonShape.checkDepth(body);
            } else {
                JsonShape.check(body);
            }
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            String fields = new String(body, StandardCharsets.ISO_8859_1);
            if (judgedLater) {
                FieldsShape.checkNames(fields);
            } else {
                FieldsShape.check(fields);
            }
        }
        ByteChunk again = new ByteChunk();
        again.append(body, 0, body.length);
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, again);
    }

    private static boolean isSignedIn(Request request) {
        Session session = request.getSessionInternal(false);
        return session != null
                && session.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }

    /** The body as the connection gives it, piece by piece. */
    private static final class Arriving implements BodyReader.Source, ApplicationBufferHandler {

        private final Request request;
        private ByteBuffer came = EMPTY_BUFFER;

        Arriving(Request request) {
            this.request = request;
        }

        @Override
        public int read(byte[] piece) throws IOException {
            if (!came.hasRemaining() && request.getCoyoteRequest().doRead(this) < 0) {
                return -1;
            }
            int length = Math.min(piece.length, came.remaining());
            came.get(piece, 0, length);
            return length;
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            came = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return came;
        }

        @Override
        public void expand(int size) {
            // The connection brings buffers of its own.
        }
    }
}
