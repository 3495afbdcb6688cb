package org.servicebridge.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentKind;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.text.HssiReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person confirms or overrules the advised severity (INV-1, INV-3, SEV-3), or finds that it is another record's duplicate. */
@Component
public class SetSeverity {

    private static final String PROVIDER_SETS = "The provider of the service sets its severity";

    private final Incidents incidents;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final WithdrawIncident withdraw;
    private final LeaveToIncidentManagement leave;

    SetSeverity(
            Incidents incidents,
            SeverityHistory history,
            Timeline timeline,
            WithdrawIncident withdraw,
            LeaveToIncidentManagement leave) {
        this.incidents = incidents;
        this.history = history;
        this.timeline = timeline;
        this.withdraw = withdraw;
        this.leave = leave;
    }

    /**
     * @param severity 1 to 5; 3 to 5 stays with ordinary incident management and is withdrawn here (INV-1)
     * @param given required where it differs from the advice and from what the provider of an external service says (INV-3)
     * @param qualifiesBecause required at severity 1 or 2 (INV-2)
     * @param duplicateOf the reference of the HSSI that it duplicates
     * @param managementToBeTold of severity 3 to 5, before it is withdrawn: a national incident without service impact (COM-10)
     */
    @Transactional
    public Outcome set(
            String reference,
            int severity,
            @Nullable String given,
            @Nullable String qualifiesBecause,
            @Nullable String duplicateOf,
            boolean managementToBeTold,
            Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (duplicateOf != null) {
            withdraw.record(incident, "The same incident as " + HssiReference.typed(duplicateOf), duplicateOf, actor);
            return Outcome.DUPLICATE;
        }
        String reason = given == null && differsAsTheProviderSays(incident, severity) ? PROVIDER_SETS : given;
        incident.rate(severity, reason, qualifiesBecause);
        if (incident.rating().isHssi() && qualifiesBecause == null) {
            throw Refusal.invalid("qualifiesBecause", "Say why it qualifies as an HSSI.");
        }
        incidents.save(incident);
        history.add(reference, severity, "person", actor, reason);
        timeline.add(
                reference,
                "severity-set",
                actor,
                "Severity %d set%s.".formatted(severity, reason == null ? "" : ": " + reason));
        if (!incident.rating().isHssi()) {
            return managementToBeTold ? waitForManagement(incident) : leaveAtOnce(incident, actor);
        }
        return Outcome.HSSI;
    }

    private Outcome leaveAtOnce(Incident incident, Actor actor) {
        leave.leave(incident, actor);
        return Outcome.LOWER;
    }

    private static Outcome waitForManagement(Incident incident) {
        DataSet known = incident.dataSet();
        if (!Boolean.FALSE.equals(known.serviceAffected()) || !IncidentKind.anyNational(known.kinds())) {
            throw Refusal.invalid(
                    "tellManagement",
                    "Management alone is told of national incidents which no user notices; answer no.");
        }
        return Outcome.MANAGEMENT;
    }

    private static boolean differsAsTheProviderSays(Incident incident, int severity) {
        return !Boolean.TRUE.equals(incident.dataSet().internal())
                && Objects.equals(incident.rating().providerSeverity(), severity)
                && !Objects.equals(incident.rating().advisedSeverity(), severity);
    }

    /** Which way the process goes on. */
    public enum Outcome {
        HSSI,
        LOWER,
        /** As lower, once management was told. */
        MANAGEMENT,
        DUPLICATE
    }
}
