package org.servicebridge.rota;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;

/** The Service Bridge keeps the rota; the people of the rota only say that they know of their shifts. */
public final class MayEditRota {

    private MayEditRota() {}

    public static boolean is(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM
                || actor.isIn(Groups.SERVICE_BRIDGE)
                || actor.isIn(Groups.SERVICE_BRIDGE_LEAD);
    }

    static void require(Actor actor) {
        if (!is(actor)) {
            throw Refusal.forbidden("The rota is kept by the Service Bridge: tell them what has to change.");
        }
    }
}
