package org.servicebridge.incident;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
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

    /**
     * Whether a team of the house is called while the HSSI is handed over: by a desk that has verified it. The Bridge, which hands
     * over as it goes home, has called it, or had the task to, from the time when it got it.
     */
    public boolean isPartOfHandover(Incident incident) {
        return isPartOfHandover(incident, incident.handling().owner());
    }

    private static boolean isPartOfHandover(Incident incident, @Nullable String handing) {
        return Boolean.TRUE.equals(incident.dataSet().internal()) && !Groups.SERVICE_BRIDGE.equals(handing);
    }

    /** The desk does not hand it over any more, or not by a call: the call to the team that was part of that is owed still. */
    void oweInsteadOf(String handing, Incident incident) {
        if (isPartOfHandover(incident, handing)) {
            owe(incident);
        }
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
