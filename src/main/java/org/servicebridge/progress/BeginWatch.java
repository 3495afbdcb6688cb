package org.servicebridge.progress;

import java.time.Clock;
import java.util.List;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins to watch the progress of a governance service whose HSSI is managed (ESC-8). */
@Component
public class BeginWatch {

    private static final String GOVERNANCE = "national-governance";

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final ProgressWatch watch;
    private final Clock clock;

    BeginWatch(Incidents incidents, Deadlines deadlines, ProgressWatch watch, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.watch = watch;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void begin(IncidentManaged managed) {
        Incident incident = incidents.lock(managed.reference());
        List<String> kinds = incident.dataSet().kinds();
        if (kinds.contains(GOVERNANCE) && !watch.isOn(incident.reference())) {
            deadlines.start(incident, ClockKind.LACK_OF_PROGRESS, clock.instant());
            watch.governanceManaged(incident.reference());
        }
    }
}
