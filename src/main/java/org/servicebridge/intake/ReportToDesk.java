package org.servicebridge.intake;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a record for what was reported to a desk or found by the Bridge (IH-1a, IH-1b, OOH-1); details follow in the next task. */
@Component
public class ReportToDesk {

    private final Incidents incidents;
    private final FirstOwner firstOwner;
    private final Clock clock;

    ReportToDesk(Incidents incidents, FirstOwner firstOwner, Clock clock) {
        this.incidents = incidents;
        this.firstOwner = firstOwner;
        this.clock = clock;
    }

    /**
     * @param told in a few words what has happened
     * @param reporter who told the desk
     * @throws Refusal where the actor belongs to no desk
     */
    @Transactional
    public Incident report(
            String told,
            @Nullable String reporter,
            @Nullable String providerReference,
            @Nullable String deskReference,
            boolean foundByBridge,
            boolean exercise,
            Actor actor) {
        if (actor.kind() == Actor.Kind.PERSON && Groups.DESKS.stream().noneMatch(actor::isIn)) {
            throw Refusal.forbidden("Only the desks open an HSSI; report it to one of them.");
        }
        String summary = CleanText.line(told);
        String reportedBy = foundByBridge ? "bridge" : "desk";
        String reportingDesk = ReportIncident.reportingDesk(reportedBy, actor);
        Incident incident = Incident.reported(
                incidents.nextReference(),
                new Identification(
                        null,
                        Report.key(providerReference),
                        Report.line(deskReference),
                        reportedBy,
                        reporter,
                        reportingDesk,
                        exercise,
                        null),
                DataSets.of(summary),
                Flags.NONE,
                clock.instant());
        firstOwner.open(incident, reportingDesk, "Reported to the desk: " + summary, actor);
        return incident;
    }
}
