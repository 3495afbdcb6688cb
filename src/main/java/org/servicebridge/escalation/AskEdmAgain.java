package org.servicebridge.escalation;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.CommunicationsReopened;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NoticeRequests;
import org.servicebridge.incident.RisksFlagged;
import org.servicebridge.incident.SeverityRaised;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the EDM anew at night after they said that no communications are required, once the HSSI is graver than they knew: its
 * severity is raised, or a risk is found (OOH-9). Until they answer notices are written and held.
 */
@Component
class AskEdmAgain {

    private final Incidents incidents;
    private final NonBauProfile profile;
    private final EdmProcess process;
    private final NoticeRequests notices;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    AskEdmAgain(
            Incidents incidents,
            NonBauProfile profile,
            EdmProcess process,
            NoticeRequests notices,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.profile = profile;
        this.process = process;
        this.notices = notices;
        this.timeline = timeline;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void onRaised(SeverityRaised raised) {
        ask(incidents.lock(raised.reference()), List.of("Its severity was raised"), Actor.SYSTEM);
    }

    /** Says whether they had wanted no communications of the locked incident; otherwise nothing is done. */
    boolean onFlagged(Incident incident, RisksFlagged flagged) {
        boolean saidNone = hasSaidNone(incident);
        ask(incident, profile.newReasons(incident, flagged.found(), EdmRequest.NONE), flagged.actor());
        return saidNone;
    }

    private void ask(Incident incident, List<String> reasons, Actor actor) {
        if (reasons.isEmpty() || !hasSaidNone(incident)) {
            return;
        }
        String reference = incident.reference();
        if (process.isReady(reference) && notices.canBeginAgain(reference)) {
            incident.communicate(Communications.HELD, null);
            incidents.save(incident);
            timeline.add(
                    reference,
                    "edm-needed",
                    actor,
                    "New since the EDM said that no communications are required: %s. The EDM is asked again."
                            .formatted(String.join("; ", reasons)));
            process.edmNeeded(reference);
            events.publishEvent(new CommunicationsReopened(reference, actor));
        }
    }

    /** Where a patient has come to harm nothing is communicated, whatever the EDM says (CLN-5). */
    private static boolean hasSaidNone(Incident incident) {
        return incident.state() == IncidentState.MANAGED
                && Boolean.FALSE.equals(incident.handling().bau())
                && !incident.handling().isCommunicated()
                && !incident.flags().patientHarmed()
                && Groups.NATIONAL_SERVICE_DESK.equals(incident.handling().managing());
    }
}
