package org.servicebridge.intake;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.BeginManaging;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.WithdrawIncident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A provider has been silent for an hour: level 2 invokes the HSSI without its word, waits on, or has it withdrawn (INV-6). */
@Component
public class DecideOnSilence {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final BeginManaging beginManaging;
    private final WithdrawIncident withdraw;
    private final Clock clock;

    DecideOnSilence(
            Incidents incidents,
            Timeline timeline,
            Deadlines deadlines,
            BeginManaging beginManaging,
            WithdrawIncident withdraw,
            Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.beginManaging = beginManaging;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    /** Whoever waits is asked again when as long a time has passed once more. */
    @Transactional
    public void decide(String reference, SilenceDecision decision, String reason, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.AWAITING_CONFIRMATION);
        switch (decision) {
            case INVOKE -> {
                timeline.add(reference, "level-2-acts", actor, "Invoked over the provider's silence: " + reason);
                beginManaging.from(incident, clock.instant(), actor);
            }
            case WAIT -> {
                timeline.add(reference, "level-2-acts", actor, "The provider is waited for: " + reason);
                deadlines.start(incident, ClockKind.CONFIRMATION_ESCALATION, clock.instant());
            }
            case WITHDRAW -> {
                // Providers read that it was withdrawn, but not what level 2 says of it.
                timeline.add(reference, "level-2-acts", actor, "Withdrawn over the provider's silence: " + reason);
                withdraw.record(incident, "The provider is silent, and level 2 withdraws it.", null, actor);
            }
        }
    }
}
