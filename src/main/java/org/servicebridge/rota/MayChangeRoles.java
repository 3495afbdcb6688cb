package org.servicebridge.rota;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;

/** Which roles are on call, and who is asked where no rota says it, is for process owners and the leads of the Service Bridge. */
public final class MayChangeRoles {

    private MayChangeRoles() {}

    public static boolean is(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM
                || actor.isIn(Groups.PROCESS_OWNER)
                || actor.isIn(Groups.SERVICE_BRIDGE_LEAD);
    }

    static void require(Actor actor) {
        if (!is(actor)) {
            throw Refusal.forbidden(
                    "Roles on call are kept by process owners and leads: tell them what has to change.");
        }
    }
}
