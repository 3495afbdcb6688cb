package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what is asked for: who answers for it, whether there is an RFC, and what speaks for a class (CHG-10). */
@Component
public class StateChange {

    private final ChangeRequests changes;
    private final Timeline timeline;

    StateChange(ChangeRequests changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Transactional
    public void state(String change, ChangeTerms terms, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.state(terms);
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-stated",
                actor,
                "%s: %s, asked for by %s, %s"
                        .formatted(
                                change,
                                terms.title(),
                                terms.contactName(),
                                terms.isWritten() ? "with a written RFC" : "by word of mouth"));
    }
}
