package org.servicebridge.change;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides about one planned change in an NHS major incident; level 3 hears of each one cancelled (CHG-11). */
@Component
public class FreezeChange {

    private final Incidents incidents;
    private final FrozenChanges frozenChanges;
    private final Timeline timeline;
    private final Clock clock;

    FreezeChange(Incidents incidents, FrozenChanges frozenChanges, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.frozenChanges = frozenChanges;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void freeze(String incident, long id, Freeze decision, @Nullable String reason, Actor actor) {
        incidents.lock(incident);
        if (decision != Freeze.FROZEN && reason == null) {
            throw Refusal.invalid("reason", "Say why it is not merely frozen.");
        }
        String planned = frozenChanges.planned(incident, id);
        frozenChanges.decide(id, decision, reason, actor, clock.instant());
        timeline.add(
                incident,
                "change-freeze",
                actor,
                "%s %s%s".formatted(planned, decision.words(), reason == null ? "" : ": " + reason));
    }
}
