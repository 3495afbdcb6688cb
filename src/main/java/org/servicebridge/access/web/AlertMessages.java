package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.UnreadMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes in what monitoring sends, of whatever size: nobody stands behind it who would send less. Of more than is held what fits
 * is kept and the rest counted; what cannot even be read so is told to those who watch.
 */
@Component
class AlertMessages {

    /** Up to here it is read on for what can be kept of it; whoever sends more does not stop. */
    private static final long LONGEST = 256L * 1024 * 1024;

    private final BodyReader reader;
    private final CurrentActor currentActor;
    private final ObjectProvider<UnreadMessages> unread;

    AlertMessages(BodyReader reader, CurrentActor currentActor, ObjectProvider<UnreadMessages> unread) {
        this.reader = reader;
        this.currentActor = currentActor;
        this.unread = unread;
    }

    /** The message as JSON, unpacked, and cut where it is larger than is held. */
    byte[] read(HttpServletRequest request) throws NotTaken, IOException {
        if (request.getContentLengthLong() > LONGEST) {
            throw NotTaken.tooLarge(LONGEST);
        }
        int most = (int) BodyLimits.ofProgram().most();
        InputStream arriving = reader.stream(ArrivingBody.of(request), LONGEST);
        byte[] first;
        try {
            first = arriving.readNBytes(most + 1);
        } catch (ArrivingStream.Ended ended) {
            throw ended.reason();
        }
        if (first.length <= most) {
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

    /** Tells those who watch that its sender has said something that nobody could read. */
    void tellUnread() {
        unread.getObject().tell(currentActor.get());
    }
}
