package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the ECAB hears beside the change: the HSSI and its users, outages, and how users are told (CHG-12). */
@Component
public class HearOverview {

    private final ChangeRequests changes;
    private final Timeline timeline;

    HearOverview(ChangeRequests changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Transactional
    public void hear(String change, ChangeOverview overview, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.describe(overview);
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-heard",
                actor,
                "%s\nUsers: %s\nOutages: %s\nCommunication: %s"
                        .formatted(change, overview.userImpact(), overview.outages(), overview.communicationPlan()));
    }
}
