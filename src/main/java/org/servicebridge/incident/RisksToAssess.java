package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/**
 * Told to whoever brings in the teams that assess risks, in the same transaction, each time risks are flagged and by whatever
 * door they became known (IH-7, IH-8).
 *
 * @param what what is known of them, for the team that is asked
 */
public record RisksToAssess(String reference, Flags flags, String what, Actor actor) {}
