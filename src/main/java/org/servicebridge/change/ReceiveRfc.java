package org.servicebridge.change;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that the written RFC of a change has come after it was carried out, on time or late (CHG-7). */
@Component
public class ReceiveRfc {

    private final ChangeRequests changes;
    private final RfcClock rfcClock;
    private final Timeline timeline;
    private final Clock clock;

    ReceiveRfc(ChangeRequests changes, RfcClock rfcClock, Timeline timeline, Clock clock) {
        this.changes = changes;
        this.rfcClock = rfcClock;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void receive(String change, String rfcNumber, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.rfcReceived(rfcNumber, clock.instant());
        changes.save(request);
        timeline.add(request.incident(), "rfc-received", actor, "%s: written RFC %s".formatted(change, rfcNumber));
        rfcClock.show(request.incident());
    }
}
