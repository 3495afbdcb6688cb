package org.servicebridge.communication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found wrong in a notice that has left.
 *
 * @param part what is wrong in it
 * @param rightIs what is right instead
 * @param correctedBy the later notice that put it right; null where none has, or people did
 * @param settledAt when it was put right, or the desk said why it is not; null while it has to be
 */
public record WrongNotice(
        long id,
        UUID notice,
        WrongPart part,
        String rightIs,
        Instant markedAt,
        String markedBy,
        @Nullable UUID correctedBy,
        @Nullable Instant settledAt) {

    /** Whether it still has to be put right. */
    public boolean isOpen() {
        return settledAt == null;
    }

    /** What is wrong and what is right, as a sentence. */
    public String words() {
        return "Wrong is %s. Right is: %s".formatted(part.words(), rightIs);
    }
}
