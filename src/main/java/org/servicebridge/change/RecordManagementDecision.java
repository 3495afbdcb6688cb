package org.servicebridge.change;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what Change Management decided in its own hours by its own process (CHG-1). */
@Component
public class RecordManagementDecision {

    private final ChangeRequests changes;
    private final Timeline timeline;
    private final Clock clock;

    RecordManagementDecision(ChangeRequests changes, Timeline timeline, Clock clock) {
        this.changes = changes;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void record(
            String change, ManagementDecision decision, String rfcNumber, @Nullable String reason, Actor actor) {
        ChangeRequest request = changes.lock(change);
        Instant now = clock.instant();
        switch (decision) {
            case APPROVED -> request.approve(now, actor.id(), reason, null);
            case REJECTED -> request.reject(now, actor.id(), reason, null);
            case RETROSPECTIVE -> request.foundDone(now);
        }
        request.rfcReceived(rfcNumber, now);
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-decided",
                actor,
                "%s %s by Change Management, RFC %s%s"
                        .formatted(change, request.outcome(), rfcNumber, reason == null ? "" : ". " + reason));
    }
}
