package org.servicebridge.conference;

import java.time.Clock;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.ProviderPost;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An HSSI that is resolved or withdrawn has no checkpoint to come. */
@Component
public class EndCheckpoints {

    private final Incidents incidents;
    private final Checkpoints checkpoints;
    private final Deadlines deadlines;
    private final ProviderPost providerPost;
    private final Clock clock;

    EndCheckpoints(
            Incidents incidents, Checkpoints checkpoints, Deadlines deadlines, ProviderPost providerPost, Clock clock) {
        this.incidents = incidents;
        this.checkpoints = checkpoints;
        this.deadlines = deadlines;
        this.providerPost = providerPost;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void end(IncidentOver over) {
        String reference = incidents.lock(over.reference()).reference();
        checkpoints.drop(reference, "It is over.");
        providerPost.takeBack(PlanCheckpoint.thread(reference));
        deadlines.stop(reference, ClockKind.CHECKPOINT, clock.instant(), over.actor());
    }
}
