package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Semaphore;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.UnreadMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes in what monitoring sends, of whatever size: nobody stands behind it who would send less. Of more than is held what fits
 * is kept and the rest counted; what cannot even be read so is told to those who watch. Large messages are held a few at a time,
 * so that a storm of them does not fill the memory; who comes then sends again.
 */
@Component
class AlertMessages {

    /** Up to here it is read on for what can be kept of it; whoever sends more does not stop. */
    private static final long LONGEST = 256L * 1024 * 1024;

    /** Up to here as many are held as come. */
    private static final int LARGE = 1024 * 1024;

    static final int LARGE_AT_ONCE = 4;

    private static final int PIECE = 16_384;

    private final BodyReader reader;
    private final CurrentActor currentActor;
    private final ObjectProvider<UnreadMessages> unread;
    private final Semaphore turns = new Semaphore(LARGE_AT_ONCE);

    AlertMessages(BodyReader reader, CurrentActor currentActor, ObjectProvider<UnreadMessages> unread) {
        this.reader = reader;
        this.currentActor = currentActor;
        this.unread = unread;
    }

    /** For one message, until it has been worked on. */
    Turn turn() {
        return new Turn();
    }

    /** The message as JSON, unpacked, and cut where it is larger than is held. */
    byte[] read(HttpServletRequest request, Turn turn) throws NotTaken, IOException {
        long announced = request.getContentLengthLong();
        if (announced > LONGEST) {
            throw NotTaken.tooLarge(LONGEST);
        }
        if (announced > LARGE) {
            turn.take();
        }
        int most = (int) BodyLimits.ofProgram().most();
        InputStream arriving = reader.stream(ArrivingBody.of(request), LONGEST);
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        boolean fits = comesWithin(LARGE, arriving, came);
        if (!fits) {
            turn.take();
            fits = comesWithin(most, arriving, came);
        }
        byte[] first = came.toByteArray();
        if (fits) {
            try {
                return UnpackedMessage.of(request, first, LARGE);
            } catch (NotTaken refused) {
                if (!refused.isTooLarge()) {
                    throw refused;
                }
                turn.take();
            }
            try {
                return UnpackedMessage.of(request, first, most);
            } catch (NotTaken refused) {
                if (!refused.isTooLarge()) {
                    throw refused;
                }
            }
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), arriving);
        InputStream unpacked = UnpackedMessage.stream(request, first, whole);
        return CutMessage.of(reader.stream(unpacked::read, LONGEST), most);
    }

    /** Whether it ends before it is larger; what has come is kept, also where no more of it is waited for. */
    private static boolean comesWithin(int most, InputStream arriving, ByteArrayOutputStream came)
            throws NotTaken, IOException {
        byte[] piece = new byte[PIECE];
        try {
            for (int length = 0; length >= 0; length = arriving.read(piece)) {
                came.write(piece, 0, length);
                if (came.size() > most) {
                    return false;
                }
            }
            return true;
        } catch (ArrivingStream.Ended ended) {
            if (ended.reason().isTooLarge()) {
                return false;
            }
            throw ended.reason();
        }
    }

    /** Tells those who watch that its sender has said something that nobody could read. */
    void tellUnread() {
        unread.getObject().tell(currentActor.get());
    }

    /** One of the few large messages that are held at once, once it turns out to be large. */
    final class Turn implements AutoCloseable {

        private boolean taken;

        /** @throws NotTaken where as many are held already */
        void take() throws NotTaken {
            if (!taken && !turns.tryAcquire()) {
                throw NotTaken.notNow();
            }
            taken = true;
        }

        @Override
        public void close() {
            if (taken) {
                turns.release();
            }
        }
    }
}
