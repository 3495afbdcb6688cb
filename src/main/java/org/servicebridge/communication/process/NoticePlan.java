package org.servicebridge.communication.process;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.CommunicationPolicy;
import org.servicebridge.communication.MayCommunicate;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.Notices;
import org.servicebridge.communication.Policy;
import org.servicebridge.communication.Readership;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
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

    /** When the notice is due: by its clock, or at once; a final one by the time that readers were promised, where that is earlier. */
    public Date due(DelegateExecution execution) {
        return Optional.ofNullable(clock(execution)).map(code -> Codes.known(ClockKind.class, code)).stream()
                .flatMap(NoticePlan::withPromises)
                .flatMap(kind -> deadlines.running(execution.getProcessBusinessKey(), kind).stream())
                .map(Deadline::dueAt)
                .min(Comparator.naturalOrder())
                .map(Date::from)
                .orElseGet(() -> Date.from(clock.instant()));
    }

    private static Stream<ClockKind> withPromises(ClockKind kind) {
        return kind == ClockKind.FINAL_NOTICE
                ? Stream.of(kind, ClockKind.FIRST_NOTICE, ClockKind.NEXT_NOTICE)
                : Stream.of(kind);
    }

    /** The code of the clock that governs the notice; null for urgent and other ones, which are due at once. */
    public @Nullable String clock(VariableScope scope) {
        return clockOf(NoticeVariables.kind(scope));
    }

    static @Nullable String clockOf(NoticeKind kind) {
        return switch (kind) {
            case FIRST -> ClockKind.FIRST_NOTICE.code();
            case UPDATE, HOLDING -> ClockKind.NEXT_NOTICE.code();
            case FINAL -> ClockKind.FINAL_NOTICE.code();
            case URGENT, RETROSPECTIVE, MANAGEMENT, DIRECTOR -> null;
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
        return reporting != null && !reporting.equals(incident.handling().managing());
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey());
    }
}
