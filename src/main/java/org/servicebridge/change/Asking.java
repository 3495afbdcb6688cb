package org.servicebridge.change;

import java.time.Instant;

/**
 * Who asked for a change, and whom.
 *
 * @param authority the group that decides, by the hour (CHG-1)
 */
public record Asking(String authority, String askedFor, String askedBy, Instant askedAt) {

    Asking of(String other) {
        return new Asking(other, askedFor, askedBy, askedAt);
    }
}
