package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;

/** What only the desks and their level 2 may do to an HSSI. */
public final class DeskDuty {

    private DeskDuty() {}

    public static void require(Actor actor) {
        boolean allowed = actor.kind() == Actor.Kind.SYSTEM
                || actor.kind() == Actor.Kind.PERSON && Groups.DESKS.stream().anyMatch(actor::isIn)
                || isLevel2(actor);
        if (!allowed) {
            throw Refusal.forbidden("Only the desks, their leads and the EDM may do this.");
        }
    }

    /** Whether the actor speaks for the desk that owns the HSSI. */
    public static boolean isOfOwner(Actor actor, Incident incident) {
        String owner = incident.handling().owner();
        return owner != null && actor.isIn(owner) || isLevel2(actor);
    }

    private static boolean isLevel2(Actor actor) {
        return actor.isIn(Groups.SERVICE_BRIDGE_LEAD) || actor.isIn(Groups.EDM);
    }
}
