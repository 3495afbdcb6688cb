package org.servicebridge.incident;

import org.servicebridge.access.Actor;

/**
 * Told to other parts in the same transaction when something is asked for beside an HSSI that the non-BAU profile knows (OOH-6).
 *
 * @param request its code in the profile, for instance {@code war-room}
 */
public record HelpAsked(String reference, String request, Actor actor) {}
