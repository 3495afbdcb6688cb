package org.servicebridge.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Qualified;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.SeverityRaised;
import org.servicebridge.incident.SeverityRating;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.WithdrawIncident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owning desk, or level 2 once it was asked, decides which severity holds where the desk and the provider differ; the higher
 * one is in force until then, and nothing but this decision lowers it or ends the HSSI (INV-4, INV-5).
 */
@Component
public class SettleSeverity {

    private final Incidents incidents;
    private final SeverityViews views;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final WithdrawIncident withdraw;
    private final RunningProcess process;
    private final ApplicationEventPublisher events;

    SettleSeverity(
            Incidents incidents,
            SeverityViews views,
            SeverityHistory history,
            Timeline timeline,
            WithdrawIncident withdraw,
            RunningProcess process,
            ApplicationEventPublisher events) {
        this.events = events;
        this.incidents = incidents;
        this.views = views;
        this.history = history;
        this.timeline = timeline;
        this.withdraw = withdraw;
        this.process = process;
    }

    /**
     * @param qualified why it is an HSSI; required at severity 1 or 2 where nobody has said it yet (INV-2): who saw no HSSI did not have to
     * @param severity 1 to 5; 3 to 5 is no HSSI, and is withdrawn in the next step
     * @return whether it is still an HSSI
     */
    @Transactional
    public boolean settle(String reference, int severity, String reason, @Nullable Qualified qualified, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireOpen();
        String known = incident.rating().qualifiesBecause();
        Qualified said = known == null ? qualified : null;
        if (severity <= SeverityRating.LOWEST_HSSI && known == null) {
            Qualified.require(said, incident);
        }
        timeline.add(
                reference,
                Disputes.DECIDED,
                actor,
                "%s Severity %d it is: %s%s"
                        .formatted(
                                views.words(incident),
                                severity,
                                reason,
                                said == null || severity > SeverityRating.LOWEST_HSSI
                                        ? ""
                                        : "\nIt is an HSSI: " + said.words()));
        history.add(reference, severity, "person", actor, reason);
        if (severity > SeverityRating.LOWEST_HSSI) {
            return false;
        }
        Integer before = incident.rating().severity();
        boolean changed = !Objects.equals(before, severity);
        if (changed || known == null) {
            incident.rate(severity, reason, said);
            incidents.save(incident);
        }
        if (changed) {
            process.severityChanged(incident);
        }
        if (before != null && severity < before) {
            events.publishEvent(new SeverityRaised(reference));
        }
        return true;
    }

    /** Decided to be no HSSI: it stays with ordinary incident management (INV-1). */
    @Transactional
    public void withdraw(String reference, Actor actor) {
        Incident incident = incidents.lock(reference);
        withdraw.record(incident, "No HSSI: decided where provider and desk saw different severities.", null, actor);
        process.withdrawn(incident);
    }
}
