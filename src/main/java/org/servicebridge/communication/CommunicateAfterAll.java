package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.CommunicationsReopened;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityRaised;
import org.servicebridge.incident.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets notices leave after the EDM said that none are required: that was true of the HSSI as it was, and of the night. By day the
 * Bridge decides, and level 2 at any time; as a rule every HSSI is communicated (COM-1).
 */
@Component
public class CommunicateAfterAll {

    private final Incidents incidents;
    private final PlanNotice plan;
    private final CommunicationProcess process;
    private final Timeline timeline;

    CommunicateAfterAll(Incidents incidents, PlanNotice plan, CommunicationProcess process, Timeline timeline) {
        this.incidents = incidents;
        this.plan = plan;
        this.process = process;
        this.timeline = timeline;
    }

    /** Whether none are required only because the EDM said so, and the actor may say otherwise. */
    public boolean isFor(Incident incident, Actor actor) {
        boolean ofBridge = isOfBridge(incident) && actor.isIn(Groups.SERVICE_BRIDGE);
        return (ofBridge || actor.isIn(Groups.EDM) || actor.isIn(Groups.SERVICE_BRIDGE_LEAD)) && isEnded(incident);
    }

    private boolean isEnded(Incident incident) {
        return incident.state() == IncidentState.MANAGED
                && !incident.handling().isCommunicated()
                && !incident.flags().patientHarmed()
                && process.isWantedAgainAwaited(incident.reference());
    }

    private static boolean isOfBridge(Incident incident) {
        return Groups.SERVICE_BRIDGE.equals(incident.handling().managing());
    }

    /** Decides so for a locked incident. */
    void decide(Incident incident, String why, Actor actor) {
        incident.communicate(Communications.ALLOWED, null);
        incidents.save(incident);
        timeline.add(
                incident.reference(),
                "communications-required",
                actor,
                "Communications are required, although none were before: " + why);
        tellAgain(incident.reference());
    }

    /** By day nobody has to be asked; at night the EDM is. */
    @EventListener
    @Transactional
    public void onRaised(SeverityRaised raised) {
        Incident incident = incidents.lock(raised.reference());
        if (isOfBridge(incident) && isEnded(incident)) {
            decide(incident, "its severity was raised.", Actor.SYSTEM);
        }
    }

    @EventListener
    @Transactional
    public void onReopened(CommunicationsReopened reopened) {
        tellAgain(incidents.lock(reopened.reference()).reference());
    }

    private void tellAgain(String reference) {
        plan.plan(reference);
        process.noticesWantedAgain(reference);
    }
}
