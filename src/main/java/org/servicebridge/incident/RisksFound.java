package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/**
 * Risks of an open HSSI became known with another record or report of the same incident.
 *
 * @param where what they became known with, in a few words
 */
public record RisksFound(String reference, Flags flags, String where, Actor actor) {}
