package org.servicebridge.change;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a change with the outcome of its review (CHG-8). */
@Component
public class ReviewChange {

    private final ChangeRequests changes;
    private final Timeline timeline;

    ReviewChange(ChangeRequests changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Transactional
    public void review(String change, boolean successful, String found, @Nullable String detailed, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.close(successful, found, detailed, actor.id());
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-reviewed",
                actor,
                "%s was %s: %s%s"
                        .formatted(
                                change,
                                successful ? "successful" : "not successful",
                                found,
                                detailed == null ? "" : "\n" + detailed));
    }
}
