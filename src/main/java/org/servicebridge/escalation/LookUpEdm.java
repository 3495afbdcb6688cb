package org.servicebridge.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.OnCall;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks the EDM on call up in the rota; the clock of reaching one starts at the first look (OOH-7). */
@Component
public class LookUpEdm {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Rota rota;
    private final Clock clock;

    LookUpEdm(Incidents incidents, Deadlines deadlines, Timeline timeline, Rota rota, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.rota = rota;
        this.clock = clock;
    }

    /** Says whether the rota names anybody just now. */
    @Transactional
    public boolean lookUp(String reference) {
        Incident incident = incidents.lock(reference);
        Instant now = clock.instant();
        if (deadlines.running(reference, ClockKind.EDM_CONTACT).isEmpty()) {
            deadlines.start(incident, ClockKind.EDM_CONTACT, now);
        }
        Optional<OnCall> edm = rota.onCall(RotaRole.EDM, now);
        timeline.add(
                reference,
                "edm-looked-up",
                Actor.SYSTEM,
                edm.map(person -> "On call as EDM by the rota: %s.".formatted(person.name()))
                        .orElse("Nobody is on call as EDM by the rota."));
        return edm.isPresent();
    }
}
