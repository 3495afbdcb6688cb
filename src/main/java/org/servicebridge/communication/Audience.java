package org.servicebridge.communication;

import java.util.List;

/**
 * Who a notice is for.
 *
 * @param lists codes of distribution lists; of {@link Readership#CHOSEN_LISTS} only
 * @param statusPage whether the public status page shows it, too
 */
public record Audience(Readership readership, List<String> lists, boolean statusPage) {

    /** Everybody who is usually told, and the status page. */
    public static final Audience OPEN = new Audience(Readership.OPEN, List.of(), true);

    /** No reader at all. */
    public static final Audience NOBODY = new Audience(Readership.CHOSEN_LISTS, List.of(), false);

    /** Readers of this kind, without the status page. */
    public static Audience of(Readership readership) {
        return new Audience(readership, List.of(), false);
    }

    public Audience {
        lists = List.copyOf(lists);
    }

    /** No reader, but the status page where that is allowed. */
    Audience pageOnly() {
        return new Audience(Readership.CHOSEN_LISTS, List.of(), statusPage);
    }
}
