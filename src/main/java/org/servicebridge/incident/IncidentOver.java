package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/** Told to other parts in the same transaction when an HSSI is resolved or withdrawn: nothing may fire for it any more. */
public record IncidentOver(String reference, Actor actor) {}
