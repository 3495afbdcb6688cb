package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owning desk's answer to a reporter that does not agree: it is reopened, or stays resolved for a reason (IH-21). */
@Component
public class DecideReopening {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final Timeline timeline;

    DecideReopening(Incidents incidents, Conclusions conclusions, Timeline timeline) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.timeline = timeline;
    }

    @Transactional
    public void decide(String reference, boolean reopen, String reason, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        incident.requireState(IncidentState.RESOLVED);
        if (!reopen) {
            conclusions.staysResolved(reference, reason);
        }
        timeline.add(
                reference,
                "reopening-decided",
                actor,
                "The reporter does not agree. %s: %s".formatted(reopen ? "To be reopened" : "Stays resolved", reason));
    }
}
