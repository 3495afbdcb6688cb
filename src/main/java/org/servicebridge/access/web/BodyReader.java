package org.servicebridge.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Reads a body as a whole, within the limits; whoever sends without an end or a byte at a time is told so. Time is given for what
 * has come, so that a large file has minutes and somebody who has signed in and dribbles has no more than a stranger.
 */
final class BodyReader {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** By its size and the slowest line alone. */
    private static final Duration UNBOUNDED = Duration.ofDays(1);

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
        try (InputStream arriving = new ArrivingStream(source, limits.most(), UNBOUNDED, nanoTime, patience)) {
            return arriving.readAllBytes();
        } catch (ArrivingStream.Ended ended) {
            throw ended.reason();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Whatever ends it has a reason that is told", impossible);
        }
    }

    /** The same piece by piece, for whoever keeps only a part of it: what has not come within a minute is left. */
    InputStream stream(Source source, long most) {
        return new ArrivingStream(source, most, MINUTE, nanoTime, patience);
    }

    /** Gives what has come, up to the length of the piece; negative at the end. */
    @FunctionalInterface
    interface Source {

        int read(byte[] piece) throws IOException;
    }
}
