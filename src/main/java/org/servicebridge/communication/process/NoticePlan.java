package org.servicebridge.communication.process;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.CommunicationPolicy;
import org.servicebridge.communication.MayCommunicate;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.Notices;
import org.servicebridge.communication.Policy;
import org.servicebridge.communication.Readership;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Period;
import org.springframework.stereotype.Component;

/** Answers the models' questions on a notice: is it wanted, when is it due, must somebody relay it. */
@Component("noticePlan")
public class NoticePlan {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final CommunicationPolicy policy;
    private final Notices notices;
    private final Deadlines deadlines;
    private final Cadence cadence;
    private final Clock clock;

    NoticePlan(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            CommunicationPolicy policy,
            Notices notices,
            Deadlines deadlines,
            Cadence cadence,
            Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.policy = policy;
        this.notices = notices;
        this.deadlines = deadlines;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** Whether notices of it may leave at all; asked by {@code send-notice} as HSSIs of earlier versions still run it. */
    public boolean communicated(DelegateExecution execution) {
        return policy.of(incident(execution)).communicates();
    }

    /** Whether management is to be told, and nobody else, and has not been (COM-10). */
    public boolean managementAloneToBeTold(DelegateExecution execution) {
        Incident incident = incident(execution);
        return policy.of(incident).outcome() == Policy.Outcome.MANAGEMENT_ONLY
                && notices.of(incident.reference()).stream()
                        .noneMatch(issued -> issued.notice().kind() == NoticeKind.MANAGEMENT);
    }

    /** When level 3 is asked for the release, too. */
    public Date releaseLate(DelegateExecution execution) {
        Period period = cadence.of(ClockKind.RELEASE, incident(execution));
        return Date.from(period.dueAfter(clock.instant()));
    }

    /** When the notice is due: by its clock, or at once. */
    public Date due(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        return Optional.ofNullable(clock(execution))
                .flatMap(code -> deadlines.running(reference, ClockKind.of(code)))
                .map(deadline -> Date.from(deadline.dueAt()))
                .orElseGet(() -> Date.from(clock.instant()));
    }

    /** The code of the clock that governs the notice; null for urgent and final ones, which are due at once. */
    public @Nullable String clock(VariableScope scope) {
        return clockOf(NoticeVariables.kind(scope));
    }

    static @Nullable String clockOf(NoticeKind kind) {
        return switch (kind) {
            case FIRST -> ClockKind.FIRST_NOTICE.code();
            case UPDATE, HOLDING -> ClockKind.NEXT_NOTICE.code();
            case URGENT, FINAL, RETROSPECTIVE, MANAGEMENT, DIRECTOR -> null;
        };
    }

    /** The group that releases the notice where somebody must. */
    public String releasingGroup(DelegateExecution execution) {
        return mayCommunicate.releasingGroup(incident(execution));
    }

    /** Whether another desk than the owner reported it and has to relay notices to its user (IH-16); never what is not for everybody. */
    public boolean toBeRelayed(DelegateExecution execution) {
        Incident incident = incident(execution);
        if (policy.of(incident).audience().readership() != Readership.OPEN) {
            return false;
        }
        String reporting = incident.identification().reportingDesk();
        return reporting != null && !reporting.equals(incident.handling().owner());
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey());
    }
}
