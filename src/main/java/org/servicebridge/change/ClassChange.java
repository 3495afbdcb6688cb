package org.servicebridge.change;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the class that {@code change-class.dmn} gives, and what follows from it at once (CHG-10). */
@Component
public class ClassChange {

    private static final String BY = "Service Bridge, by the class of the change";

    private final ChangeRequests changes;
    private final RfcClock rfcClock;
    private final Timeline timeline;
    private final Clock clock;

    ClassChange(ChangeRequests changes, RfcClock rfcClock, Timeline timeline, Clock clock) {
        this.changes = changes;
        this.rfcClock = rfcClock;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A standard change is approved beforehand, a normal one is rejected here, a retrospective one is carried out already. */
    @Transactional
    public void classify(String change, ChangeClass found) {
        ChangeRequest request = changes.lock(change);
        request.classify(found);
        switch (found) {
            case STANDARD -> request.approve(clock.instant(), BY, "It is a pre-approved standard change.", null);
            case NORMAL ->
                request.reject(
                        clock.instant(), BY, "It is no emergency change: it can wait for Change Management.", null);
            case RETROSPECTIVE -> {
                request.foundDone(clock.instant());
                rfcClock.start(request);
            }
            case EMERGENCY -> {}
        }
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-classed",
                Actor.SYSTEM,
                "%s is classed as %s".formatted(change, found.code()));
        rfcClock.show(request.incident());
    }
}
