package org.servicebridge.communication;

import java.time.Clock;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which notice comes next while an HSSI is managed, and sees to it that its clock runs (COM-3, COM-4). */
@Component
public class PlanNotice {

    private final Incidents incidents;
    private final CommunicationPolicy policy;
    private final Notices notices;
    private final NoticeClocks clocks;
    private final Clock clock;

    PlanNotice(Incidents incidents, CommunicationPolicy policy, Notices notices, NoticeClocks clocks, Clock clock) {
        this.incidents = incidents;
        this.policy = policy;
        this.notices = notices;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * The first notice until one has been told, then an update; one for management where nobody else is told, so that no routine
     * one is due (COM-10) unless an urgent one promised it; empty where nothing is to be communicated.
     */
    @Transactional
    public Optional<NoticeKind> plan(String reference) {
        Incident incident = incidents.lock(reference);
        Policy found = policy.of(incident);
        if (!found.communicates()) {
            return Optional.empty();
        }
        if (found.outcome() == Policy.Outcome.MANAGEMENT_ONLY && !clocks.isUpdatePromised(reference)) {
            clocks.stop(incident, Actor.SYSTEM);
            return Optional.of(NoticeKind.MANAGEMENT);
        }
        boolean told = notices.told(reference);
        clocks.resume(incident, told ? ClockKind.NEXT_NOTICE : ClockKind.FIRST_NOTICE, clock.instant());
        return Optional.of(told ? NoticeKind.UPDATE : NoticeKind.FIRST);
    }
}
