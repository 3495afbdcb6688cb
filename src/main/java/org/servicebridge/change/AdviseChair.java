package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what level 3 advises the chair who is in doubt (CHG-4). */
@Component
public class AdviseChair {

    private final ChangeRequests changes;
    private final Timeline timeline;

    AdviseChair(ChangeRequests changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Transactional
    public void advise(String change, String advice, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.advise("Answered: " + advice);
        changes.save(request);
        timeline.add(request.incident(), "change-advice", actor, "%s, level 3 advises: %s".formatted(change, advice));
    }
}
