package org.servicebridge.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A body as it arrives, within a limit of bytes and of time: whoever sends without an end or a byte at a time is told so. Time is
 * given for what has come, and counted while it is waited for, not while somebody works on it.
 */
final class ArrivingStream extends InputStream {

    private static final int AT_ONCE = 16_384;

    /** The slowest line that a large file may come by: 256 kB a second. */
    private static final long BYTES_A_MILLISECOND = 256;

    private final BodyReader.Source source;
    private final long most;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final byte[] piece = new byte[AT_ONCE];
    private int at;
    private int end;
    private long came;
    private long waited;
    private @Nullable Ended over;

    /** @param longest that is waited for all of it, however fast it comes */
    ArrivingStream(BodyReader.Source source, long most, Duration longest, LongSupplier nanoTime, Duration patience) {
        this.source = source;
        this.most = most;
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (at == end && !next()) {
            return -1;
        }
        int given = Math.min(length, end - at);
        System.arraycopy(piece, at, into, from, given);
        at += given;
        return given;
    }

    private boolean next() throws IOException {
        if (over != null) {
            throw over;
        }
        try {
            return nextPiece();
        } catch (Ended ended) {
            over = ended;
            throw ended;
        }
    }

    private boolean nextPiece() throws IOException {
        long asked = nanoTime.getAsLong();
        int length = arrived();
        waited += nanoTime.getAsLong() - asked;
        if (length < 0) {
            return false;
        }
        at = 0;
        end = length;
        came += length;
        if (came > most) {
            throw new Ended(NotTaken.tooLarge(most));
        }
        if (waited > patience.plusMillis(came / BYTES_A_MILLISECOND).toNanos()) {
            throw new Ended(NotTaken.tooSlow());
        }
        if (waited > longest.toNanos()) {
            throw new Ended(NotTaken.tooLong());
        }
        return true;
    }

    private int arrived() throws IOException {
        try {
            int length = source.read(piece);
            while (length == 0) {
                length = source.read(piece);
            }
            return length;
        } catch (Ended ended) {
            throw ended;
        } catch (SocketTimeoutException silent) {
            throw new Ended(NotTaken.tooSlow());
        } catch (BadRequestException broken) {
            throw new Ended(NotTaken.inBrokenPieces());
        } catch (IOException gone) {
            throw new Ended(NotTaken.brokenOff());
        }
    }

    /** Nothing more is taken, for a reason that is told. */
    static final class Ended extends IOException {

        private final NotTaken reason;

        private Ended(NotTaken reason) {
            super(reason);
            this.reason = reason;
        }

        NotTaken reason() {
            return reason;
        }
    }
}
