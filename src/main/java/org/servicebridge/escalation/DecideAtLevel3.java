package org.servicebridge.escalation;

import java.util.List;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Level 3 decides on backing out changes and on clinical, political and security issues, and may invoke the press office (ESC-3). */
@Component
public class DecideAtLevel3 {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;

    DecideAtLevel3(Incidents incidents, Escalations escalations, Timeline timeline) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    /**
     * @param subjects what is decided on; may be empty
     * @param levelFour whether level 4 is needed
     */
    @Transactional
    public void decide(
            String reference,
            EscalationReason reason,
            List<Level3Subject> subjects,
            String answer,
            boolean levelFour,
            Actor actor) {
        incidents.lock(reference);
        Voice.require(actor, Groups.LEVEL_3);
        String on = subjects.stream().map(Level3Subject::words).collect(Collectors.joining(", "));
        timeline.add(
                reference,
                "level-3-decides",
                actor,
                "%s, level 3 decides%s: %s".formatted(reason.words(), on.isEmpty() ? "" : " on " + on, answer));
        if (levelFour) {
            escalations.said(reference, reason, "level 3: " + answer);
        } else {
            escalations.end(reference, reason, "decided", actor);
        }
    }
}
