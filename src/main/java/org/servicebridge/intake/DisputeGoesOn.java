package org.servicebridge.intake;

import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.supplier.SupplierProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the owning desk to decide a disputed severity once there is something to manage by it: after a provider's own report that
 * the desk rates otherwise, and anew where an HSSI comes back before anybody had decided (INV-4).
 */
@Component
class DisputeGoesOn {

    private final Disputes disputes;
    private final SupplierProcess suppliers;

    DisputeGoesOn(Disputes disputes, SupplierProcess suppliers) {
        this.disputes = disputes;
        this.suppliers = suppliers;
    }

    @EventListener
    void onManaged(IncidentManaged managed) {
        if (disputes.isOpen(managed.reference())) {
            suppliers.severityDisputed(managed.reference());
        }
    }
}
