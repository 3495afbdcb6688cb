package org.servicebridge.communication;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Milestones;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/**
 * What the tables of communication ask about an HSSI, by the names of their inputs: from its record, and from the catalogue
 * as it is now, so that an approved roll-out counts at once. What nobody has said yet, or the catalogue does not know, is null:
 * the table's first rules answer that nothing is communicated until it is known.
 */
@Component
public class PolicyFacts {

    private final Services services;

    PolicyFacts(Services services) {
        this.services = services;
    }

    /** Of an HSSI like most: everything is known, and nothing stands against telling everybody. */
    static Map<String, Object> everyday() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("patientHarmed", false);
        facts.put("communicationsRequired", true);
        facts.put("training", false);
        facts.put("communicatedService", true);
        facts.put("securityRisk", false);
        facts.put("clinicalRisk", false);
        facts.put("serviceAffected", true);
        facts.put("reportedResolved", false);
        facts.put("earlyLife", false);
        return facts;
    }

    /** The inputs of {@code communication-policy.dmn}. */
    public Map<String, Object> of(Incident incident) {
        Optional<Service> service =
                Optional.ofNullable(incident.dataSet().service()).flatMap(services::find);
        DataSet known = incident.dataSet();
        Map<String, Object> facts = new HashMap<>();
        facts.put("patientHarmed", incident.flags().patientHarmed());
        facts.put("communicationsRequired", incident.handling().isCommunicated());
        facts.put("training", service.map(Service::isTraining).orElse(null));
        facts.put("communicatedService", !Boolean.FALSE.equals(known.communicatedService()));
        facts.put("securityRisk", incident.flags().securityRisk());
        facts.put("clinicalRisk", incident.flags().clinicalRisk());
        facts.put("serviceAffected", known.serviceAffected());
        facts.put("reportedResolved", isReportedResolved(incident.milestones()));
        facts.put("earlyLife", service.map(Service::earlyLife).orElse(false));
        return facts;
    }

    /** It was over before anybody confirmed it, so that nobody managed it (COM-6). */
    private static boolean isReportedResolved(Milestones milestones) {
        Instant resolved = milestones.resolvedAt();
        Instant confirmed = milestones.confirmedAt();
        return resolved != null && (confirmed == null || !confirmed.isBefore(resolved));
    }
}
