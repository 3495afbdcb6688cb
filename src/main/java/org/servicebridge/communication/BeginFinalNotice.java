package org.servicebridge.communication;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the clock of the final notice at the provider's word that it is resolved, where readers are told at all (IH-20, OOH-19, COM-5); where they are not, none is owed any more. */
@Component
public class BeginFinalNotice {

    private final Incidents incidents;
    private final CommunicationPolicy policy;
    private final NoticeClocks clocks;
    private final Clock clock;

    BeginFinalNotice(Incidents incidents, CommunicationPolicy policy, NoticeClocks clocks, Clock clock) {
        this.incidents = incidents;
        this.policy = policy;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Transactional
    public void begin(String reference) {
        Incident incident = incidents.lock(reference);
        if (policy.of(incident).communicates()) {
            clocks.resolved(incident, clock.instant());
        } else {
            clocks.stop(incident, Actor.SYSTEM);
        }
    }
}
