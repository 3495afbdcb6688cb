package org.servicebridge.access.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What has come of a body so far, no more than is looked through for who sends it. */
final class BeginningOfBody {

    private static final int AT_ONCE = 16_384;

    private final InputStream arriving;
    private final int most;
    private final ByteArrayOutputStream came = new ByteArrayOutputStream();
    private boolean ended;

    BeginningOfBody(BodyReader reader, BodyReader.Source source, int most) {
        this.most = most;
        this.arriving = reader.stream(source, most + AT_ONCE);
    }

    /**
     * Reads until there is twice as much, or the end, so that whoever looks through it again each time looks at each part of it
     * about twice.
     *
     * @return whether there is more to look at
     */
    boolean readOn() throws IOException {
        int before = came.size();
        byte[] piece = new byte[AT_ONCE];
        do {
            int length = ended || isFull() ? -1 : arriving.read(piece);
            ended = ended || length < 0 && !isFull();
            if (length < 0) {
                break;
            }
            came.write(piece, 0, length);
        } while (came.size() < 2 * before);
        return came.size() > before;
    }

    /** Whether it is more than is looked through. */
    boolean isFull() {
        return came.size() > most;
    }

    byte[] bytes() {
        return came.toByteArray();
    }

    /** All of it, to be read from the start; the stream holds nothing back, as each piece was taken whole. */
    BodyReader.Source andRest(BodyReader.Source rest) {
        InputStream again = new ByteArrayInputStream(bytes());
        return piece -> {
            int length = again.read(piece);
            return length < 0 ? rest.read(piece) : length;
        };
    }
}
