package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/** Told to other parts in the same transaction when what was said of communications, that none are required, does not hold any more. */
public record CommunicationsReopened(String reference, Actor actor) {}
