package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that users notice an HSSI that had no service impact so far: from now on it is communicated as every other (COM-10). */
@Component
public class ReportServiceImpact {

    private final Incidents incidents;
    private final Timeline timeline;
    private final RunningProcess process;

    ReportServiceImpact(Incidents incidents, Timeline timeline, RunningProcess process) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.process = process;
    }

    /**
     * @param what what users notice
     * @throws Refusal where users were affected before
     */
    @Transactional
    public void report(String reference, String what, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        String noticed = Sentences.required("reason", what);
        if (Boolean.TRUE.equals(incident.dataSet().serviceAffected())) {
            throw Refusal.wrongState("Users are affected by %s already.".formatted(reference));
        }
        incident.describe(incident.dataSet().affecting(noticed));
        incidents.save(incident);
        timeline.add(reference, "service-affected", actor, "Users are affected now: " + noticed);
        process.serviceAffected(incident);
    }
}
