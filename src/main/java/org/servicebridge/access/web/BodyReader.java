package org.servicebridge.access.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.BadRequestException;

/**
 * Reads a body as a whole, within the limits; whoever sends without an end or a byte at a time is told so. Time is given for what
 * has come, so that a large file has minutes and somebody who has signed in and dribbles has no more than a stranger.
 */
final class BodyReader {

    private static final int AT_ONCE = 16_384;

    /** The slowest line that a large file may come by: 256 kB a second. */
    private static final long BYTES_A_MILLISECOND = 256;

    private final LongSupplier nanoTime;
    private final Duration patience;

    /** @param patience how long is waited for a body of which little has come */
    BodyReader(LongSupplier nanoTime, Duration patience) {
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    /**
     * @param announced what was said to come; negative where nothing was said
     */
    byte[] read(Source source, long announced, BodyLimits limits) throws NotTaken {
        if (announced > limits.most()) {
            throw NotTaken.tooLarge(limits.most());
        }
        long started = nanoTime.getAsLong();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] piece = new byte[AT_ONCE];
        try {
            for (int length = source.read(piece); length >= 0; length = source.read(piece)) {
                whole.write(piece, 0, length);
                if (whole.size() > limits.most()) {
                    throw NotTaken.tooLarge(limits.most());
                }
                if (nanoTime.getAsLong() - started > allowed(whole.size()).toNanos()) {
                    throw NotTaken.tooSlow();
                }
            }
        } catch (SocketTimeoutException silent) {
            throw NotTaken.tooSlow();
        } catch (BadRequestException broken) {
            throw NotTaken.inBrokenPieces();
        } catch (IOException gone) {
            throw NotTaken.brokenOff();
        }
        return whole.toByteArray();
    }

    private Duration allowed(long came) {
        return patience.plusMillis(came / BYTES_A_MILLISECOND);
    }

    /** Gives what has come, up to the length of the piece; negative at the end. */
    @FunctionalInterface
    interface Source {

        int read(byte[] piece) throws IOException;
    }
}
