package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/** Told to other parts in the same transaction when it becomes known that a patient has come to harm (CLN-5): nothing more may leave. */
public record HarmKnown(String reference, Actor actor) {}
