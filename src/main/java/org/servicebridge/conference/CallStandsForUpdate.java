package org.servicebridge.conference;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.supplier.SupplierProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A call with the provider stands for its update: the time for the next one runs anew (MAJ-1). */
@Component
class CallStandsForUpdate {

    private final Deadlines deadlines;
    private final SupplierProcess suppliers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallStandsForUpdate(Deadlines deadlines, SupplierProcess suppliers, ApplicationEventPublisher events, Clock clock) {
        this.deadlines = deadlines;
        this.suppliers = suppliers;
        this.events = events;
        this.clock = clock;
    }

    void renew(Incident incident, Actor actor) {
        if (incident.state() != IncidentState.MANAGED) {
            return;
        }
        deadlines.stop(incident.reference(), ClockKind.CHASE_ANSWER, clock.instant(), actor);
        deadlines.stop(incident.reference(), ClockKind.SUPPLIER_UPDATE, clock.instant(), actor);
        deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, clock.instant());
        suppliers.supplierUpdated(incident.reference());
        events.publishEvent(new CallHeld(incident.reference()));
    }
}
