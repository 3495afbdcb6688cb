package org.servicebridge.conference;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.Messages;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.springframework.stereotype.Component;

/** A call with the provider stands for its update: the time for the next one runs anew (MAJ-1). */
@Component
class CallStandsForUpdate {

    private final Deadlines deadlines;
    private final Messages messages;
    private final Clock clock;

    CallStandsForUpdate(Deadlines deadlines, Messages messages, Clock clock) {
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    void renew(Incident incident, Actor actor) {
        if (incident.state() != IncidentState.MANAGED) {
            return;
        }
        deadlines.stop(incident.reference(), ClockKind.CHASE_ANSWER, clock.instant(), actor);
        deadlines.stop(incident.reference(), ClockKind.SUPPLIER_UPDATE, clock.instant(), actor);
        deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, clock.instant());
        messages.deliverToAll("supplier.updated", incident.reference());
    }
}
