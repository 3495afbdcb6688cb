package org.servicebridge.incident;

import java.util.Map;
import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may see an incident, said once. Restricted (clinical, security, harm, not communicated): the owner desk, the one
 * to which it is handed over or that is asked besides, the desk that reported it, the assessing team, levels 2 to 4, and whoever was called in by
 * name until it is closed. Everything else: all incident staff. A supplier: its own. What leaves the
 * building asks the same place, so that a message about a restricted incident tells nothing of it.
 */
@Repository
public class Visibility {

    private static final String RESTRICTED = """
            (i.clinical_risk or i.patient_harmed or i.security_risk or coalesce(i.communicated_service, true) = false)
            """;

    /** Over the table {@code incident i}, with the {@link #parameters} of whoever looks. */
    static final String PREDICATE = """
            (:system
             or i.provider = :provider
             or (:staff and not %s)
             or :senior
             or i.owner = any (:groups) or i.handover_to = any (:groups) or i.offered_to = any (:groups) or i.reporting_desk = any (:groups)
             or (:desk and i.owner is null)
             or (:clinical and (i.clinical_risk or i.patient_harmed))
             or (:security and i.security_risk)
             or exists (select from incident_viewer v where v.incident = i.reference and v.person = :person
                        and i.state not in ('CLOSED', 'WITHDRAWN')))
            """.formatted(RESTRICTED);

    /** The same, and for the desks whatever is not restricted: what they report that is known already joins it (IH-5). */
    static final String JOINS = "(%s or (:reports and not %s))".formatted(PREDICATE, RESTRICTED);

    private final JdbcClient database;

    Visibility(JdbcClient database) {
        this.database = database;
    }

    /** Whether a message that somebody else may come to read must tell nothing of the incident but its reference. */
    public boolean isRestricted(Incident incident) {
        return isRestricted(incident.reference());
    }

    /** The same, of the incident on record under this reference. */
    public boolean isRestricted(String reference) {
        return isTrue(reference, RESTRICTED, Map.of());
    }

    /** Whether people of the group may see the incident as it is recorded now, whatever else they are. */
    public boolean isSeenBy(String group, Incident incident) {
        return isSeenBy(Actor.person(group, Set.of(group)), incident);
    }

    public boolean isSeenBy(Actor person, Incident incident) {
        return isTrue(incident.reference(), PREDICATE, parameters(person));
    }

    private boolean isTrue(String reference, String condition, Map<String, Object> parameters) {
        return database.sql("select coalesce(" + condition + ", false) from incident i where reference = :reference")
                .param("reference", reference)
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    static Map<String, Object> parameters(Actor actor) {
        String provider = actor.provider();
        return Map.of(
                "person", actor.kind() == Actor.Kind.PERSON ? actor.id() : "",
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
                "reports", Groups.REPORTING.stream().anyMatch(actor::isIn),
                "groups", actor.groups().toArray(String[]::new));
    }
}
