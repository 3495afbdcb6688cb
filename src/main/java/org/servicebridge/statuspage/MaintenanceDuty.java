package org.servicebridge.statuspage;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;

/** Who tells the public about maintenance: the desks, the lead and the EDM. */
final class MaintenanceDuty {

    private static final List<String> GROUPS =
            List.of(Groups.SERVICE_BRIDGE, Groups.NATIONAL_SERVICE_DESK, Groups.SERVICE_BRIDGE_LEAD, Groups.EDM);

    private MaintenanceDuty() {}

    static void require(Actor actor) {
        if (GROUPS.stream().noneMatch(actor::isIn)) {
            throw Refusal.forbidden("Maintenance is announced by the desks, the lead and the EDM.");
        }
    }
}
