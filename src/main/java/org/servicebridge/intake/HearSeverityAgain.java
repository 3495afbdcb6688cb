package org.servicebridge.intake;

import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.SeverityRaised;
import org.servicebridge.supplier.SeveritySaid;
import org.servicebridge.supplier.SupplierProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hears the severity with which a provider reports again what is managed already. One that it has not said before is a dispute anew
 * where the desk's differs, also after one was decided (INV-4).
 */
@Component
class HearSeverityAgain {

    private final Incidents incidents;
    private final SeveritySaid severitySaid;
    private final Disputes disputes;
    private final RunningProcess process;
    private final SupplierProcess suppliers;
    private final ApplicationEventPublisher events;

    HearSeverityAgain(
            Incidents incidents,
            SeveritySaid severitySaid,
            Disputes disputes,
            RunningProcess process,
            SupplierProcess suppliers,
            ApplicationEventPublisher events) {
        this.events = events;
        this.incidents = incidents;
        this.severitySaid = severitySaid;
        this.disputes = disputes;
        this.process = process;
        this.suppliers = suppliers;
    }

    /** @param said by the provider's own key, of an external service */
    void hear(String reference, Integer said, Actor actor) {
        Incident incident = incidents.lock(reference);
        Integer before = incident.rating().severity();
        if (before == null
                || incident.state() != IncidentState.MANAGED
                || Objects.equals(said, incident.rating().providerSeverity())) {
            return;
        }
        boolean raised = severitySaid.take(incident, said, "reported it again", actor);
        incidents.save(incident);
        if (raised) {
            process.severityChanged(incident);
            events.publishEvent(new SeverityRaised(reference));
        }
        if (!before.equals(said)) {
            boolean asked = disputes.isOpen(reference);
            severitySaid.dispute(incident, said, before, true, actor);
            if (!asked) {
                suppliers.severityDisputed(reference);
            }
        }
    }
}
