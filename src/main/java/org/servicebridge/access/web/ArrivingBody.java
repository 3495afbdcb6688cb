package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body as the connection gives it, piece by piece. The server's own stream takes a pause, a broken piece or somebody who has
 * gone for a fault, and answers before us.
 */
final class ArrivingBody implements BodyReader.Source, ApplicationBufferHandler {

    private static final String HERE = ArrivingBody.class.getName();

    private final Request request;
    private ByteBuffer came = EMPTY_BUFFER;

    ArrivingBody(Request request) {
        this.request = request;
    }

    /** Leaves it to be read by whoever lets the sender in. */
    static void keep(Request request) {
        request.setAttribute(HERE, new ArrivingBody(request));
    }

    /** Leaves what was read already to be read once more. */
    static void keep(HttpServletRequest request, byte[] content) {
        InputStream again = new ByteArrayInputStream(content);
        request.setAttribute(HERE, (BodyReader.Source) again::read);
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
