package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;

/**
 * What the EDM, or level 3 in the EDM's place, says.
 *
 * @param handling how to handle the incident (OOH-8)
 * @param communicationsRequired whether communications are required (OOH-9)
 * @param wording what to communicate (OOH-10); null for the usual template
 */
public record Guidance(
        String handling,
        boolean communicationsRequired,
        @Nullable String wording) {

    /** The guidance as the desk needs it later. */
    String inWords() {
        return wording == null ? handling : "%s\nWhat to communicate: %s".formatted(handling, wording);
    }
}
