package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;

/** What only the desks and their level 2 may do to an HSSI. */
public final class DeskDuty {

    private DeskDuty() {}

    public static void require(Actor actor) {
        require(allows(actor));
    }

    /** The same, and its owner: a desk that verifies it finds out that it is none (IH-2). */
    static void requireOfOwner(Incident incident, Actor actor) {
        require(allows(actor) || owns(incident, actor));
    }

    /** The same, and each desk that knows of it: harm is heard of at any of them (CLN-5). */
    public static void requireOfAnyDesk(Incident incident, Actor actor) {
        require(allows(actor) || knows(incident, actor));
    }

    /** Whether somebody at the desk acts that owns it. */
    public static boolean owns(Incident incident, Actor actor) {
        return isAt(incident.handling().owner(), actor);
    }

    /** Whether somebody acts at the desk that owns it, gets it or reported it. */
    public static boolean knows(Incident incident, Actor actor) {
        return owns(incident, actor)
                || isAt(incident.handling().handoverTo(), actor)
                || isAt(incident.identification().reportingDesk(), actor);
    }

    private static boolean isAt(@Nullable String desk, Actor actor) {
        return desk != null && actor.kind() == Actor.Kind.PERSON && actor.isIn(desk);
    }

    private static boolean allows(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM
                || actor.kind() == Actor.Kind.PERSON && Groups.DESKS.stream().anyMatch(actor::isIn)
                || isLevel2(actor);
    }

    private static void require(boolean allowed) {
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
