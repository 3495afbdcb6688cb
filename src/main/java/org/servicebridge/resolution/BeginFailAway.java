package org.servicebridge.resolution;

import java.time.Clock;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ServiceKnown;
import org.servicebridge.incident.Timeline;
import org.servicebridge.resolution.FailAways.FailAway;
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

    /** Once for each service that failed, and not for an HSSI that is over already; a correction ends what was asked for the wrong one. */
    @EventListener
    @Transactional
    public void begin(ServiceKnown known) {
        Incident incident = incidents.lock(known.reference());
        String reference = incident.reference();
        String service = incident.dataSet().service();
        if (!incident.state().isOpen() || incident.milestones().resolvedAt() != null || service == null) {
            return;
        }
        Optional<FailAway> earlier = failAways.of(reference).filter(asked -> !asked.replaced());
        if (earlier.filter(asked -> asked.service().equals(service)).isPresent()) {
            return;
        }
        if (earlier.isPresent()) {
            String words = "Another service failed: %s.".formatted(service);
            failAways.replace(reference, words, clock.instant());
            timeline.add(reference, "fail-away-replaced", Actor.SYSTEM, "Fail-away is asked for no more. " + words);
            process.failAwayReplaced(reference);
        }
        failAways.agreed(service).ifPresent(steps -> {
            failAways.ask(reference, service, steps, clock.instant());
            timeline.add(reference, "fail-away-agreed", Actor.SYSTEM, "Agreed fail-away, to be done at once: " + steps);
            process.failAwayAgreed(reference);
        });
    }
}
