package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;

/**
 * Told to other parts in the same transaction when whoever provides the service says who owns an HSSI there (BRG-5).
 *
 * @param contact how they are reached; refused where it is left out
 */
public record OwnerGiven(
        String reference, String owner, @Nullable String contact, Actor speaker) {}
