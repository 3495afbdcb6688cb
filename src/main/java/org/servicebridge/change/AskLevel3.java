package org.servicebridge.change;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks level 3 about a change that the chair is in doubt of (CHG-4). */
@Component
public class AskLevel3 {

    private final ChangeRequests changes;
    private final Timeline timeline;

    AskLevel3(ChangeRequests changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Transactional
    public void ask(String change, @Nullable String question, @Nullable String notes, Actor actor) {
        ChangeRequest request = changes.lock(change);
        if (question == null) {
            throw Refusal.invalid("reason", "Say what level 3 is asked.");
        }
        request.note(notes);
        request.advise("Asked: " + question);
        changes.save(request);
        timeline.add(request.incident(), "change-doubt", actor, "%s, level 3 is asked: %s".formatted(change, question));
    }
}
