package org.servicebridge.intake;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.SupplierProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the owning desk to decide a disputed severity once there is something to manage by it: after a provider's answer or own
 * report that the desk rates otherwise, and anew where an HSSI comes back before anybody had decided (INV-4).
 */
@Component
class DisputeGoesOn {

    private final Disputes disputes;
    private final SeverityViews views;
    private final SupplierProcess suppliers;
    private final Incidents incidents;
    private final Timeline timeline;

    DisputeGoesOn(
            Disputes disputes, SeverityViews views, SupplierProcess suppliers, Incidents incidents, Timeline timeline) {
        this.views = views;
        this.incidents = incidents;
        this.timeline = timeline;
        this.disputes = disputes;
        this.suppliers = suppliers;
    }

    @EventListener
    void onManaged(IncidentManaged managed) {
        String reference = managed.reference();
        if (!disputes.isOpen(reference)) {
            return;
        }
        Incident incident = incidents.get(reference);
        if (views.agree(incident)) {
            timeline.add(
                    reference,
                    Disputes.DECIDED,
                    Actor.SYSTEM,
                    "Provider and desk see the same by now: severity %d."
                            .formatted(incident.rating().providerSeverity()));
        } else {
            suppliers.severityDisputed(reference);
        }
    }
}
