package org.servicebridge.escalation;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Level 3, or level 4 in their place, decides whether crisis management is invoked (CRI-1). */
@Component
public class DecideOnCrisis {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;

    DecideOnCrisis(Incidents incidents, Escalations escalations, Timeline timeline) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    /** @param group that was reached */
    @Transactional
    public void decide(String reference, boolean invoked, String why, String group, Actor actor) {
        incidents.lock(reference);
        Voice.require(actor, group);
        timeline.add(
                reference,
                invoked ? "crisis-invoked" : "crisis-not-invoked",
                actor,
                "Crisis management is %sinvoked: %s".formatted(invoked ? "" : "not ", why));
        if (invoked) {
            escalations.said(reference, EscalationReason.CRISIS, OpenEscalation.INVOKED + why);
        } else {
            escalations.end(reference, EscalationReason.CRISIS, "not-invoked", actor);
        }
    }
}
