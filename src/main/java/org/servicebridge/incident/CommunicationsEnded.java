package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/** Told to other parts in the same transaction when the EDM or level 3 says that no communications are required (OOH-9). */
public record CommunicationsEnded(String reference, Actor actor) {}
