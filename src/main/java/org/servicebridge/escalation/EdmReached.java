package org.servicebridge.escalation;

import org.servicebridge.access.Actor;

/** Told to other parts in the same transaction when the EDM, or level 3 in their place, knows of an HSSI. */
public record EdmReached(String reference, Actor actor) {}
