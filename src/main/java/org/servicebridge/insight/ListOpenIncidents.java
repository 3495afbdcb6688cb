package org.servicebridge.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.SuspendedProcesses;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ListMissing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the open HSSIs that somebody may see, the most severe first, each with the clock that runs out next: of a task only where none of the HSSI as
 * a whole runs, which readers wait for.
 */
@Component
public class ListOpenIncidents {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final SuspendedProcesses suspended;
    private final ListMissing listMissing;
    private final Clock clock;

    ListOpenIncidents(
            Incidents incidents,
            Deadlines deadlines,
            SuspendedProcesses suspended,
            ListMissing listMissing,
            Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.suspended = suspended;
        this.listMissing = listMissing;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<OpenIncident> list(Actor actor) {
        Instant now = clock.instant();
        Set<String> stopped = suspended.references();
        return incidents.open(actor).stream()
                .map(incident -> describe(incident, now, stopped.contains(incident.reference())))
                .toList();
    }

    private OpenIncident describe(Incident incident, Instant now, boolean stopped) {
        List<Deadline> running = deadlines.of(incident.reference()).stream()
                .filter(deadline -> deadline.stoppedAt() == null)
                .sorted(Comparator.comparing(Deadline::dueAt))
                .toList();
        ClockState next = running.stream()
                .min(Comparator.comparing(Deadline::belongsToTask).thenComparing(Deadline::dueAt))
                .map(deadline -> ClockState.of(deadline, now))
                .orElse(null);
        List<ClockState> overdue = running.stream()
                .filter(deadline -> deadline.isLate(now))
                .map(deadline -> ClockState.of(deadline, now))
                .toList();
        return new OpenIncident(incident, next, overdue, stopped, listMissing.of(incident));
    }
}
