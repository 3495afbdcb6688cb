package org.servicebridge.escalation;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Level 2 takes an escalation on, advises the desk, or passes it on to level 3 (ESC-1). */
@Component
public class ActAtLevel2 {

    private static final Map<String, String> OUTCOMES = Map.of(
            "taken-on", "taken on by level 2",
            "advised", "advised by level 2",
            "passed-on", "passed on to level 3");

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;

    ActAtLevel2(Incidents incidents, Escalations escalations, Timeline timeline) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    /**
     * @param outcome {@code taken-on}, {@code advised} or {@code passed-on}
     * @param group that was reached
     * @return whether level 3 has to decide
     */
    @Transactional
    public boolean act(
            String reference, EscalationReason reason, String outcome, String answer, String group, Actor actor) {
        incidents.lock(reference);
        Voice.require(actor, group);
        String words = OUTCOMES.get(outcome);
        if (words == null) {
            throw Refusal.invalid("outcome", "Choose what level 2 does.");
        }
        timeline.add(reference, "level-2-acts", actor, "%s, %s: %s".formatted(reason.words(), words, answer));
        if (outcome.equals("passed-on")) {
            escalations.said(reference, reason, "level 2: " + answer);
            return true;
        }
        escalations.end(reference, reason, outcome, actor);
        return false;
    }
}
