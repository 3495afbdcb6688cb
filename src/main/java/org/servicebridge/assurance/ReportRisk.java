package org.servicebridge.assurance;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records at any time before closure that a risk to patient care or to security was found (IH-7, IH-8): it is flagged, the team
 * that assesses it is asked, and fewer see it from then on.
 */
@Component
public class ReportRisk {

    private final Incidents incidents;
    private final FlagRisks flagRisks;
    private final Timeline timeline;

    ReportRisk(Incidents incidents, FlagRisks flagRisks, Timeline timeline) {
        this.incidents = incidents;
        this.flagRisks = flagRisks;
        this.timeline = timeline;
    }

    /** @param what what is known of the risk; never who a patient is */
    @Transactional
    public void report(String reference, FoundRisk risk, String what, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.requireOfAnyDesk(incident, actor);
        incident.requireOpen();
        if (what.isBlank()) {
            throw Refusal.invalid("reason", "Describe the risk.");
        }
        String words = what.strip();
        timeline.add(incident.reference(), "risk-reported", actor, "%s: %s".formatted(risk.words(), words));
        flagRisks.flag(incident, risk.flags(), words, actor);
    }
}
