package org.servicebridge.escalation;

import java.time.Clock;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.OnCall;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on to level 3 where no EDM was reached, and says so on the timeline (ESC-6). */
@Component
public class LookUpLevel3 {

    private final RecordEdmSilence recordEdmSilence;
    private final Timeline timeline;
    private final EdmAttempts attempts;
    private final Rota rota;
    private final Clock clock;

    LookUpLevel3(RecordEdmSilence recordEdmSilence, Timeline timeline, EdmAttempts attempts, Rota rota, Clock clock) {
        this.recordEdmSilence = recordEdmSilence;
        this.timeline = timeline;
        this.attempts = attempts;
        this.rota = rota;
        this.clock = clock;
    }

    @Transactional
    public void lookUp(String reference) {
        recordEdmSilence.record(reference);
        Optional<OnCall> levelThree = rota.onCall(RotaRole.LEVEL_3, clock.instant());
        timeline.add(
                reference,
                "level-3-looked-up",
                Actor.SYSTEM,
                "EDM not reached after %d attempts. %s"
                        .formatted(
                                attempts.made(reference),
                                levelThree
                                        .map(person -> "On call at level 3 by the rota: %s.".formatted(person.name()))
                                        .orElse("Nobody is on call at level 3 by the rota.")));
    }
}
