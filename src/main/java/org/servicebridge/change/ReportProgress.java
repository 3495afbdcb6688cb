package org.servicebridge.change;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how an approved change gets on, until it is complete or backed out (CHG-6). */
@Component
public class ReportProgress {

    private final ChangeRequests changes;
    private final RfcClock rfcClock;
    private final Timeline timeline;
    private final Clock clock;

    ReportProgress(ChangeRequests changes, RfcClock rfcClock, Timeline timeline, Clock clock) {
        this.changes = changes;
        this.rfcClock = rfcClock;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param progress how far it is
     * @param rfcNumber where the written RFC has come meanwhile
     */
    @Transactional
    public void report(String change, Progress progress, String what, @Nullable String rfcNumber, Actor actor) {
        ChangeRequest request = changes.lock(change);
        if (rfcNumber != null && !request.rfc().isReceived()) {
            request.rfcReceived(rfcNumber, clock.instant());
        }
        if (progress != Progress.UNDER_WAY) {
            request.finished(progress.end(), clock.instant());
            rfcClock.start(request);
        }
        changes.save(request);
        timeline.add(
                request.incident(), "change-progress", actor, "%s is %s: %s".formatted(change, progress.words(), what));
        rfcClock.show(request.incident());
    }
}
