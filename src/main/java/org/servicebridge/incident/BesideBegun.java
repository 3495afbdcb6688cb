package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/**
 * Told to other parts in the same transaction when a process began beside an HSSI.
 *
 * @param process the key of its model
 */
public record BesideBegun(String reference, String process, Actor actor) {}
