package org.servicebridge.incident;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a resolved HSSI (IH-22, OOH-19): the record is over and can no longer be reopened. */
@Component
public class CloseIncident {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final Clock clock;

    CloseIncident(Incidents incidents, Timeline timeline, Deadlines deadlines, Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    public void close(String reference, @Nullable String note, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.close(clock.instant());
        incidents.save(incident);
        deadlines.stopAll(reference, actor);
        timeline.add(reference, "closed", actor, note == null ? "Closed." : "Closed: " + note);
    }
}
