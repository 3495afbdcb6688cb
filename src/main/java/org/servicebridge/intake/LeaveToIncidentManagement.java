package org.servicebridge.intake;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.WithdrawIncident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws what is of severity 3 to 5: it stays with ordinary incident management (INV-1). */
@Component
public class LeaveToIncidentManagement {

    private final Incidents incidents;
    private final WithdrawIncident withdraw;

    LeaveToIncidentManagement(Incidents incidents, WithdrawIncident withdraw) {
        this.incidents = incidents;
        this.withdraw = withdraw;
    }

    @Transactional
    public void leave(String reference, Actor actor) {
        leave(incidents.lock(reference), actor);
    }

    void leave(Incident incident, Actor actor) {
        withdraw.record(
                incident,
                "Severity %d stays with ordinary incident management."
                        .formatted(incident.rating().severity()),
                null,
                actor);
    }
}
