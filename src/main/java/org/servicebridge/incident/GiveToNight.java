package org.servicebridge.incident;

import org.servicebridge.access.Groups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the Bridge manages when it goes home is the night's work at once; the Bridge owes the call, as a desk does that has verified
 * an HSSI (INV-5, IH-3, OOH-6).
 */
@Component
class GiveToNight {

    private final Incidents incidents;
    private final OweHandover handover;
    private final HoldFirstNotice firstNotice;
    private final DeskOnDuty duty;
    private final RunningProcess process;

    GiveToNight(
            Incidents incidents,
            OweHandover handover,
            HoldFirstNotice firstNotice,
            DeskOnDuty duty,
            RunningProcess process) {
        this.incidents = incidents;
        this.handover = handover;
        this.firstNotice = firstNotice;
        this.duty = duty;
        this.process = process;
    }

    /** The Bridge goes home: what is open goes to the desk on duty. */
    @Transactional
    public void give(String reference) {
        Incident incident = incidents.lock(reference);
        if (!isLeftBehind(incident)) {
            return;
        }
        handover.note(incident);
        firstNotice.hold(incident);
        incidents.save(incident);
        handover.begin(incident);
        process.ownershipMoved(incident, Groups.SERVICE_BRIDGE);
    }

    private boolean isLeftBehind(Incident incident) {
        return isManagedByBridge(incident) && !Groups.SERVICE_BRIDGE.equals(duty.desk(incident.reference()));
    }

    /** Whether it is the Bridge's work, and not yet to be handed over. */
    static boolean isManagedByBridge(Incident incident) {
        return incident.state() == IncidentState.MANAGED
                && incident.handling().handoverTo() == null
                && Groups.SERVICE_BRIDGE.equals(incident.handling().owner());
    }
}
