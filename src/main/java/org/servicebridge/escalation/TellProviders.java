package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The providers know that crisis management is invoked; from then on it is active (CRI-1). */
@Component
public class TellProviders {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;

    TellProviders(Incidents incidents, Escalations escalations, Timeline timeline) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    @Transactional
    public void told(String reference, String whom, @Nullable String how, Actor actor) {
        incidents.lock(reference);
        timeline.add(
                reference,
                "crisis-active",
                actor,
                "Told of crisis management: %s%s".formatted(whom, how == null ? "" : " (" + how + ")"));
        escalations.end(reference, EscalationReason.CRISIS, "invoked", actor);
    }
}
