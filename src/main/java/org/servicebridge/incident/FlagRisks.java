package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Flags risks on a record, and tells everybody at once: the teams that assess them, that fewer may see it, and where a patient
 * has come to harm.
 */
@Component
public class FlagRisks {

    private final Incidents incidents;
    private final ApplicationEventPublisher events;

    FlagRisks(Incidents incidents, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.events = events;
    }

    /**
     * Flags a locked incident; the caller says on the timeline what was found.
     *
     * @param what what is known of the risks, for whoever assesses them
     */
    public void flag(Incident incident, Flags found, String what, Actor actor) {
        boolean harmIsNews = found.patientHarmed() && !incident.flags().patientHarmed();
        Flags known = incident.flags();
        incident.flag(found);
        incidents.save(incident);
        if (!known.equals(incident.flags())) {
            events.publishEvent(new RisksFlagged(incident.reference(), found, actor));
        }
        events.publishEvent(new RisksToAssess(incident.reference(), found, what, actor));
        // Last: it may end the open draft for which alone the record was kept open.
        if (harmIsNews) {
            events.publishEvent(new HarmKnown(incident.reference(), actor));
        }
    }
}
