package org.servicebridge.incident;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The call to the team of the house that provides the service, where no desk makes it while handing the HSSI over (DSK-1). */
@Component
public class TeamCall {

    private final Incidents incidents;
    private final Timeline timeline;
    private final RunningProcess process;
    private final PlausibleTimes times;

    TeamCall(Incidents incidents, Timeline timeline, RunningProcess process, PlausibleTimes times) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.process = process;
        this.times = times;
    }

    /** Asks its owner to call, where a team of the house provides the service, and nobody who hands it over will. */
    void owe(Incident incident) {
        if (Boolean.TRUE.equals(incident.dataSet().internal())
                && incident.state() == IncidentState.MANAGED
                && incident.handling().handoverTo() == null) {
            process.teamToBeCalled(incident);
        }
    }

    /** @param told who took the call at the team */
    @Transactional
    public void record(String reference, String told, @Nullable Instant at, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireOpen();
        Instant reported = incident.milestones().reportedAt();
        Instant confirmed = Objects.requireNonNullElse(incident.milestones().confirmedAt(), reported);
        Instant called =
                times.answered("teamToldAt", at, confirmed, "The time lies before anybody was to call the team.");
        timeline.add(reference, "team-called", called, actor, told + " took the call at the internal team.");
    }
}
