package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records at any time before closure that a patient has come to harm (CLN-5); from that moment nothing more is communicated. */
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
        DeskDuty.require(actor);
        String known = Sentences.required("reason", what);
        incident.requireOpen();
        timeline.add(reference, "harm-reported", actor, "A patient has come to harm: " + known);
        flagRisks.flag(incident, new Flags(true, true, false), actor);
    }
}
