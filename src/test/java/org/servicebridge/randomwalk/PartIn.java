package org.servicebridge.randomwalk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a part in a restricted HSSI, said a second time beside the product's own predicate. */
final class PartIn {

    private static final Set<String> SEE_ALL =
            Set.of(Groups.SERVICE_BRIDGE_LEAD, Groups.EDM, Groups.LEVEL_3, Groups.LEVEL_4);

    private final Cast cast;
    private final JdbcClient database;

    PartIn(Cast cast, JdbcClient database) {
        this.cast = cast;
        this.database = database;
    }

    static boolean seesAll(Actor person) {
        return SEE_ALL.stream().anyMatch(person::isIn);
    }

    /** Whoever is asked something knows what it is asked about, and whoever was called in by name sees it. */
    boolean has(Actor person, Scene.Hssi hssi, Scene scene) {
        return seesAll(person)
                || isOf(person, hssi.owner())
                || isOf(person, hssi.handoverTo())
                || isOf(person, hssi.offeredTo())
                || isOf(person, hssi.reportingDesk())
                || person.isIn(Groups.CLINICAL_SAFETY) && (hssi.clinicalRisk() || hssi.patientHarmed())
                || person.isIn(Groups.SECURITY_IG) && hssi.securityRisk()
                || scene.tasksOf(hssi.reference()).stream()
                        .anyMatch(task -> cast.of(task).contains(person))
                || isCalledIn(person, hssi);
    }

    private static boolean isOf(Actor person, @Nullable String group) {
        return group != null && person.isIn(group);
    }

    private boolean isCalledIn(Actor person, Scene.Hssi hssi) {
        return database.sql(
                        "select exists (select from incident_viewer where incident = :incident and person = :person)")
                .param("incident", hssi.reference())
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }
}
