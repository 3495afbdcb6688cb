package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;

/**
 * What the desk says when it closes an HSSI (IH-22, OOH-19).
 *
 * @param noFinalNotice why no final notice has gone out; null where one has
 * @param all whether its process has asked for all that a closed record holds; those of earlier versions have not
 */
public record Closing(@Nullable String note, @Nullable String noFinalNotice, boolean all) {

    /** As it reads on the timeline. */
    String words() {
        return note == null ? "Closed." : "Closed: " + note;
    }
}
