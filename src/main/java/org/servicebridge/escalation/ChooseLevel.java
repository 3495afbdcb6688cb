package org.servicebridge.escalation;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which level is asked, by the triggers that hold (ESC-1, ESC-2). */
@Component
public class ChooseLevel {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;

    ChooseLevel(Incidents incidents, Escalations escalations, Timeline timeline) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    /**
     * @param triggers of level 3, in words; empty where none holds
     * @return {@code level-1} where it carries on by itself, else {@code level-3} where a trigger holds, else {@code level-2}
     */
    @Transactional
    public String choose(String reference, EscalationReason reason, List<String> triggers, boolean levelOneCarriesOn) {
        incidents.lock(reference);
        String because = String.join("; ", triggers);
        if (!triggers.isEmpty()) {
            escalations.triggered(reference, reason, because);
        }
        String chosen;
        if (levelOneCarriesOn) {
            chosen = "level-1";
            say(reference, reason, "level 1 carries on, levels 2 and 3 are kept aware.");
        } else if (triggers.isEmpty()) {
            chosen = Level.TWO.code();
            say(reference, reason, "to level 2.");
        } else {
            chosen = Level.THREE.code();
            say(reference, reason, "to level 3 at once. " + because + ".");
        }
        return chosen;
    }

    private void say(String reference, EscalationReason reason, String where) {
        timeline.add(reference, "escalated", Actor.SYSTEM, reason.words() + ": " + where);
    }
}
