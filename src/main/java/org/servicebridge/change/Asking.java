package org.servicebridge.change;

import java.time.Instant;

/**
 * Who asked for a change, and whom.
 *
 * @param authority the group that decides at the hour at which it was asked for (CHG-1)
 */
public record Asking(String authority, String askedFor, String askedBy, Instant askedAt) {}
