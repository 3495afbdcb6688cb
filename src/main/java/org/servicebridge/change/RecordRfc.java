package org.servicebridge.change;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a written RFC that comes before the decision, with its planned time. */
@Component
public class RecordRfc {

    private final ChangeRequests changes;
    private final Timeline timeline;
    private final LondonTime time;
    private final Clock clock;

    RecordRfc(ChangeRequests changes, Timeline timeline, LondonTime time, Clock clock) {
        this.changes = changes;
        this.timeline = timeline;
        this.time = time;
        this.clock = clock;
    }

    @Transactional
    public void record(String change, String rfcNumber, Instant start, Instant finish, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.describe(rfcNumber, start, finish, clock.instant());
        changes.save(request);
        timeline.add(
                request.incident(),
                "rfc-received",
                actor,
                "%s: RFC %s, planned time %s to %s"
                        .formatted(
                                change,
                                rfcNumber,
                                time.dateAndTimeOf(request.plan().start()),
                                time.dateAndTimeOf(finish)));
    }
}
