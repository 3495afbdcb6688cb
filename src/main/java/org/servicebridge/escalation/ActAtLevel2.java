package org.servicebridge.escalation;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Level 2 takes an escalation on, advises the desk, or passes it on to level 3 (ESC-1). */
@Component
public class ActAtLevel2 {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;

    ActAtLevel2(Incidents incidents, Escalations escalations, Timeline timeline) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    /**
     * @param group that was reached
     * @return whether level 3 has to decide
     */
    @Transactional
    public boolean act(
            String reference,
            EscalationReason reason,
            Level2Outcome outcome,
            String answer,
            String group,
            Actor actor) {
        incidents.lock(reference);
        Voice.require(actor, group);
        timeline.add(reference, "level-2-acts", actor, "%s, %s: %s".formatted(reason.words(), outcome.words(), answer));
        if (outcome == Level2Outcome.PASSED_ON) {
            escalations.said(reference, reason, "level 2: " + answer);
            return true;
        }
        escalations.end(reference, reason, outcome.code(), actor);
        return false;
    }
}
