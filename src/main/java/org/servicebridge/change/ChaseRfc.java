package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who was asked for a written RFC that is late; it is then due on the next working day (CHG-7). */
@Component
public class ChaseRfc {

    private final ChangeRequests changes;
    private final RfcClock rfcClock;
    private final Timeline timeline;

    ChaseRfc(ChangeRequests changes, RfcClock rfcClock, Timeline timeline) {
        this.changes = changes;
        this.rfcClock = rfcClock;
        this.timeline = timeline;
    }

    @Transactional
    public void chase(String change, String called, String said, Actor actor) {
        ChangeRequest request = changes.lock(change);
        rfcClock.start(request);
        changes.save(request);
        timeline.add(
                request.incident(),
                "rfc-chased",
                actor,
                "%s: %s was asked for the written RFC and said: %s".formatted(change, called, said));
        rfcClock.show(request.incident());
    }
}
