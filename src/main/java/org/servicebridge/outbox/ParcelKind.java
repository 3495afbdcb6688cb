package org.servicebridge.outbox;

import java.util.Locale;

/** What is sent, as far as the outbox has to tell it apart: by what leaves first and by who hears what became of it. */
public enum ParcelKind {
    /** The same words for many. Whoever handed it in keeps them, and says how severe it is. */
    NOTICE,
    /** Somebody is waited for: in front of everything, with words of its own. */
    PAGE,
    /** A mail with words of its own, which nobody asks about any more. */
    LETTER,
    /** A milestone for the channel of a team, in the order of what happened. */
    POST;

    /** The column in which a delivery names the parcel that it belongs to. */
    String column() {
        if (this == LETTER) {
            throw new IllegalArgumentException("A letter has no name to be found by");
        }
        return name().toLowerCase(Locale.ROOT);
    }
}
