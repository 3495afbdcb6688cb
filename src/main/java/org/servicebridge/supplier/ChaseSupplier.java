package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who was called because the provider has not confirmed, and what was said (OOH-5); the wait goes on. */
@Component
public class ChaseSupplier {

    private final Incidents incidents;
    private final Timeline timeline;

    ChaseSupplier(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    @Transactional
    public void chase(String reference, Call call, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(AWAITING_CONFIRMATION);
        timeline.add(
                reference,
                "supplier-chased",
                SupplierVoice.saying(actor, call.called()),
                "Called %s for the confirmation: %s".formatted(call.called(), call.said()));
    }
}
