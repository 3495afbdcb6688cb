package org.servicebridge.incident;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;

/**
 * Who may see an incident, said once. Restricted (clinical, security, harm, not communicated): the owner desk, the desk that
 * reported it, the assessing team and levels 2 to 4. Everything else: all incident staff. A supplier: its own.
 */
final class Visibility {

    static final String PREDICATE = """
            (:system
             or i.provider = :provider
             or (:staff and not (i.clinical_risk or i.patient_harmed or i.security_risk
                                 or coalesce(i.communicated_service, true) = false))
             or :senior
             or i.owner = any (:groups) or i.reporting_desk = any (:groups)
             or (:desk and i.owner is null)
             or (:clinical and (i.clinical_risk or i.patient_harmed))
             or (:security and i.security_risk))
            """;

    private Visibility() {}

    static Map<String, Object> parameters(Actor actor) {
        String provider = actor.provider();
        return Map.of(
                "system", actor.kind() == Actor.Kind.SYSTEM,
                "provider", provider == null ? "" : provider,
                "staff", Groups.INCIDENT_STAFF.stream().anyMatch(actor::isIn),
                "senior",
                        actor.isIn(Groups.SERVICE_BRIDGE_LEAD)
                                || actor.isIn(Groups.EDM)
                                || actor.isIn(Groups.LEVEL_3)
                                || actor.isIn(Groups.LEVEL_4),
                "desk", Groups.DESKS.stream().anyMatch(actor::isIn),
                "clinical", actor.isIn(Groups.CLINICAL_SAFETY),
                "security", actor.isIn(Groups.SECURITY_IG),
                "groups", actor.groups().toArray(String[]::new));
    }
}
