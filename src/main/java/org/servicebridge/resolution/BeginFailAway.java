package org.servicebridge.resolution;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ServiceKnown;
import org.servicebridge.incident.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the agreed fail-away of an internal service as soon as it is known that it failed, without waiting for anything (BRG-6). */
@Component
public class BeginFailAway {

    private final Incidents incidents;
    private final FailAways failAways;
    private final FailAwayProcess process;
    private final Timeline timeline;
    private final Clock clock;

    BeginFailAway(Incidents incidents, FailAways failAways, FailAwayProcess process, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.failAways = failAways;
        this.process = process;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Once for an HSSI, and not for one that is over already. */
    @EventListener
    @Transactional
    public void begin(ServiceKnown known) {
        Incident incident = incidents.lock(known.reference());
        String reference = incident.reference();
        if (!incident.state().isOpen()
                || incident.milestones().resolvedAt() != null
                || failAways.of(reference).isPresent()) {
            return;
        }
        failAways.agreed(incident.dataSet().service()).ifPresent(steps -> {
            failAways.ask(reference, steps, clock.instant());
            timeline.add(reference, "fail-away-agreed", Actor.SYSTEM, "Agreed fail-away, to be done at once: " + steps);
            process.failAwayAgreed(reference);
        });
    }
}
