package org.servicebridge.assurance;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records at any time before closure that a patient has come to harm (CLN-5): from that moment nothing more is communicated,
 * while Clinical Safety is brought in.
 */
@Component
public class ReportHarm {

    private final Incidents incidents;
    private final FlagRisks flagRisks;
    private final Timeline timeline;

    ReportHarm(Incidents incidents, FlagRisks flagRisks, Timeline timeline) {
        this.incidents = incidents;
        this.flagRisks = flagRisks;
        this.timeline = timeline;
    }

    /** @param what what is known of the harm; never who the patient is */
    @Transactional
    public void report(String reference, String what, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.requireOfAnyDesk(incident, actor);
        incident.requireOpen();
        if (what.isBlank()) {
            throw Refusal.invalid("reason", "Say what is known of the harm.");
        }
        timeline.add(reference, "harm-reported", actor, "A patient has come to harm: " + what.strip());
        flagRisks.flag(incident, new Flags(true, true, false), what.strip(), actor);
    }
}
