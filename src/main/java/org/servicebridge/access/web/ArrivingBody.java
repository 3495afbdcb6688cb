package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body as the connection gives it, piece by piece. The server's own stream takes a pause, a broken piece or somebody who has
 * gone for a fault, and answers before us.
 */
final class ArrivingBody implements BodyReader.Source, ApplicationBufferHandler {

    private static final String HERE = ArrivingBody.class.getName();

    private static final long GLANCE = Duration.ofMillis(20).toNanos();
    private static final long MOMENT = Duration.ofSeconds(3).toNanos();

    private final Request request;
    private ByteBuffer came = EMPTY_BUFFER;

    ArrivingBody(Request request) {
        this.request = request;
    }

    /** Leaves it to be read by whoever lets the sender in. */
    static void keep(Request request) {
        request.setAttribute(HERE, new ArrivingBody(request));
    }

    /** Leaves what was read already to be read once more, with the rest. */
    static void keep(HttpServletRequest request, BodyReader.Source again) {
        request.setAttribute(HERE, again);
    }

    /** The same for a stranger who announces much: nobody waits for it but a moment. */
    static BodyReader.Source soon(BodyReader.Source source) {
        return source instanceof ArrivingBody body ? body::readSoon : source;
    }

    private int readSoon(byte[] piece) throws IOException {
        for (long waited = 0; !came.hasRemaining() && !isThere(); waited += GLANCE) {
            if (waited >= MOMENT) {
                throw new SocketTimeoutException("Nothing came in a moment");
            }
            LockSupport.parkNanos(GLANCE);
        }
        return read(piece);
    }

    private boolean isThere() {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        connection.action(ActionCode.AVAILABLE, true);
        return connection.getAvailable() > 0;
    }

    /** What was left to be read; the request's own where no server is before it. */
    static BodyReader.Source of(HttpServletRequest request) throws IOException {
        if (request.getAttribute(HERE) instanceof BodyReader.Source left) {
            return left;
        }
        InputStream own = request.getInputStream();
        return own::read;
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
