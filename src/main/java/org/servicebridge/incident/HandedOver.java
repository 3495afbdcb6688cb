package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/**
 * Told to other parts in the same transaction when a desk has taken an HSSI over by a call.
 *
 * @param takenBy who took the call at the desk that has it now
 */
public record HandedOver(String reference, String takenBy, Actor actor) {}
