package org.servicebridge.intake;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentKind;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Qualified;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.SeverityRating;
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
    private final Deadlines deadlines;
    private final DeskOnDuty duty;
    private final Desks desks;
    private final Clock clock;

    SetSeverity(
            Incidents incidents,
            SeverityHistory history,
            Timeline timeline,
            WithdrawIncident withdraw,
            LeaveToIncidentManagement leave,
            Deadlines deadlines,
            DeskOnDuty duty,
            Desks desks,
            Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.desks = desks;
        this.incidents = incidents;
        this.history = history;
        this.timeline = timeline;
        this.withdraw = withdraw;
        this.leave = leave;
        this.duty = duty;
    }

    /**
     * @param severity 1 to 5; 3 to 5 stays with ordinary incident management and is withdrawn here (INV-1), unless the provider that
     *     reported it says otherwise: then it is decided first (INV-4)
     * @param given required where it differs from the advice and from what the provider of an external service says (INV-3)
     * @param qualified why it is an HSSI; required at severity 1 or 2 (INV-2)
     * @param duplicateOf the reference of the HSSI that it duplicates
     * @param managementToBeTold of severity 3 to 5, before it is withdrawn: a national incident without service impact (COM-10)
     */
    @Transactional
    public Outcome set(
            String reference,
            int severity,
            @Nullable String given,
            @Nullable Qualified qualified,
            @Nullable String duplicateOf,
            boolean managementToBeTold,
            Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (duplicateOf != null) {
            withdraw.record(incident, "The same incident as " + HssiReference.typed(duplicateOf), duplicateOf, actor);
            return Outcome.DUPLICATE;
        }
        Integer said = saidByReporter(incident);
        if (said != null && said != severity) {
            if (incident.milestones().resolvedAt() == null) {
                return dispute(incident, severity, said, given, qualified, actor);
            }
            decideOfWhatIsOver(incident, severity, said, given, actor);
        }
        String reason = given == null && differsAsTheProviderSays(incident, severity) ? PROVIDER_SETS : given;
        incident.rate(severity, reason, qualified);
        if (incident.rating().isHssi()) {
            Qualified.require(qualified, incident);
        }
        incidents.save(incident);
        history.add(reference, severity, "person", actor, reason);
        timeline.add(
                reference,
                "severity-set",
                actor,
                "Severity %d set%s.%s"
                        .formatted(severity, reason == null ? "" : ": " + reason, because(incident, qualified)));
        if (!incident.rating().isHssi()) {
            return managementToBeTold ? waitForManagement(incident) : leaveAtOnce(incident, actor);
        }
        return Outcome.HSSI;
    }

    /** The HSSI severity with which the provider of an external service has reported it itself; null where it has not. */
    private static @Nullable Integer saidByReporter(Incident incident) {
        Integer said = incident.rating().providerSeverity();
        boolean itself = ReportedBy.itsProvider(incident)
                && !Boolean.TRUE.equals(incident.dataSet().internal());
        return itself && said != null && said <= SeverityRating.LOWEST_HSSI ? said : null;
    }

    /** It is managed by the higher of the two, whatever the desk sees, until somebody has decided (INV-4). */
    private Outcome dispute(
            Incident incident,
            int severity,
            int said,
            @Nullable String reason,
            @Nullable Qualified qualified,
            Actor actor) {
        requireReason(severity, said, reason);
        if (severity <= SeverityRating.LOWEST_HSSI || qualified != null) {
            Qualified.require(qualified, incident);
        }
        incident.rate(Math.min(said, severity), reason, qualified);
        incidents.save(incident);
        history.add(incident.reference(), severity, "person", actor, reason);
        timeline.add(
                incident.reference(),
                Disputes.DISPUTED,
                actor,
                "The provider says severity %d, the desk severity %d: the higher holds until it is decided. %s%s"
                        .formatted(said, severity, reason, because(incident, qualified)));
        return Outcome.HSSI;
    }

    /** It is over, so that nothing is managed by a severity until somebody else has decided: the desk decides at once (INV-4). */
    private void decideOfWhatIsOver(Incident incident, int severity, int said, @Nullable String reason, Actor actor) {
        requireReason(severity, said, reason);
        timeline.add(
                incident.reference(),
                Disputes.DECIDED,
                actor,
                "The provider says severity %d, the desk severity %d. It is over already: severity %d it is: %s"
                        .formatted(said, severity, severity, reason));
    }

    private static void requireReason(int severity, int said, @Nullable String reason) {
        if (reason == null) {
            throw Refusal.invalid(
                    "severityReason",
                    "Say why severity %d is set where the provider says %d.".formatted(severity, said));
        }
    }

    /** Why it is an HSSI, as the timeline goes on; nothing where it is none. */
    private static String because(Incident incident, @Nullable Qualified qualified) {
        return qualified == null || !incident.rating().isHssi() ? "" : "\nIt is an HSSI: " + qualified.words();
    }

    private Outcome leaveAtOnce(Incident incident, Actor actor) {
        leave.leave(incident, actor);
        return Outcome.LOWER;
    }

    /** Notices are the desk's on duty: what another desk has rated is with that one for this. */
    private Outcome waitForManagement(Incident incident) {
        DataSet known = incident.dataSet();
        if (!Boolean.FALSE.equals(known.serviceAffected()) || !IncidentKind.anyNational(known.kinds())) {
            throw Refusal.invalid(
                    "tellManagement",
                    "Management alone is told of national incidents which no user notices; answer no.");
        }
        // Readers are told nothing: its provider may have called it an HSSI.
        deadlines.stop(incident.reference(), ClockKind.FIRST_NOTICE, clock.instant(), Actor.SYSTEM);
        String onDuty = duty.desk(incident.reference());
        if (!Groups.DESKS.contains(String.valueOf(incident.handling().owner()))) {
            incident.assignTo(onDuty, null);
            incidents.save(incident);
            timeline.add(
                    incident.reference(),
                    "assigned",
                    Actor.SYSTEM,
                    "On duty, to tell management: " + desks.name(onDuty));
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
