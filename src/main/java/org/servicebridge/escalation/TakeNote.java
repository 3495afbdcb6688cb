package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Level 2 or 3 has taken note of what level 1 handles by itself (ESC-1). */
@Component
public class TakeNote {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;

    TakeNote(Incidents incidents, Escalations escalations, Timeline timeline) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    @Transactional
    public void takeNote(
            String reference, EscalationReason reason, String group, @Nullable String advice, Actor actor) {
        incidents.lock(reference);
        timeline.add(
                reference,
                "note-taken",
                actor,
                "%s, noted by %s%s".formatted(reason.words(), group, advice == null ? "." : ": " + advice));
        escalations.end(reference, reason, "kept-aware", actor);
    }
}
