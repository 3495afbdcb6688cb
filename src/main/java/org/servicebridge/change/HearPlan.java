package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how a provider says a change is tested, carried out and backed out (CHG-3). */
@Component
public class HearPlan {

    private final ChangeRequests changes;
    private final Timeline timeline;

    HearPlan(ChangeRequests changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Transactional
    public void hear(String change, String tests, String implementation, String backOut, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.describe(tests, implementation, backOut);
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-heard",
                actor,
                "%s\nTests: %s\nImplementation: %s\nBack-out: %s".formatted(change, tests, implementation, backOut));
    }
}
