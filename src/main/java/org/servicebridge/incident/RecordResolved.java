package org.servicebridge.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets an HSSI that was over when it was reported to resolved: nobody managed it, what ran beside it ends, and it waits to be closed. */
@Component
public class RecordResolved {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordResolved(
            Incidents incidents,
            Timeline timeline,
            Deadlines deadlines,
            Clock clock,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void record(String reference, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Instant resolvedAt = Objects.requireNonNullElse(incident.milestones().resolvedAt(), clock.instant());
        incident.resolve(resolvedAt);
        incidents.save(incident);
        // What was confirmed as it came may have been managed until then.
        ResolveIncident.STOPPED.forEach(kind -> deadlines.stop(reference, kind, clock.instant(), actor));
        timeline.add(reference, "resolved", resolvedAt, actor, "Reported when it was resolved already.");
        events.publishEvent(new IncidentOver(reference, actor));
        if (!incident.flags().inWords().isEmpty()) {
            // Known since it was logged; nobody has managed it, so nobody has brought in whoever has to hear of it at
            // this hour.
            events.publishEvent(new RisksFlagged(reference, incident.flags(), actor));
        }
    }
}
