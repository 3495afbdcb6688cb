package org.servicebridge.incident;

import java.time.Instant;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Marks an HSSI as technically resolved (IH-18): all clocks stop but that of the final notice. */
@Component
public class ResolveIncident {

    /** What nobody waits for any more. */
    static final List<ClockKind> STOPPED =
            List.of(ClockKind.SUPPLIER_UPDATE, ClockKind.CHASE_ANSWER, ClockKind.FIX_TIME);

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final NotKnown notKnown;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final PlausibleTimes times;
    private final List<ResolutionGuard> guards;

    ResolveIncident(
            Incidents incidents,
            Conclusions conclusions,
            NotKnown notKnown,
            Timeline timeline,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            PlausibleTimes times,
            List<ResolutionGuard> guards) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.notKnown = notKnown;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.events = events;
        this.times = times;
        this.guards = guards;
    }

    /**
     * Resolves a locked incident.
     *
     * @throws Refusal for an impossible time, a wrong state, or a change that nobody has decided on
     */
    public void resolve(Incident incident, SaidResolved said, Actor actor) {
        Instant resolvedAt = times.resolved(said.at(), incident);
        guards.forEach(guard -> guard.beforeResolution(incident));
        incident.resolve(resolvedAt);
        incidents.save(incident);
        conclusions.said(incident.reference(), said);
        notKnown.replace(incident.reference(), AskedAt.RESOLUTION, said.notKnown(), actor);
        timeline.add(incident.reference(), "resolved", resolvedAt, actor, said.words());
        STOPPED.forEach(kind -> deadlines.stop(incident.reference(), kind, times.now(), actor));
        events.publishEvent(new IncidentOver(incident.reference(), actor));
    }
}
