package org.servicebridge.change;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what a provider says by word of mouth is to be changed, when and why (CHG-3). */
@Component
public class HearChange {

    private final ChangeRequests changes;
    private final Timeline timeline;
    private final LondonTime time;
    private final Clock clock;

    HearChange(ChangeRequests changes, Timeline timeline, LondonTime time, Clock clock) {
        this.changes = changes;
        this.timeline = timeline;
        this.time = time;
        this.clock = clock;
    }

    /** @throws Refusal where the times cannot be */
    @Transactional
    public void hear(String change, ChangePlan.Change told, Actor actor) {
        ChangeRequest request = changes.lock(change);
        request.describe(told, clock.instant());
        changes.save(request);
        timeline.add(request.incident(), "change-heard", actor, """
                %s
                Change and environments: %s
                Planned time: %s to %s
                Impact, risks and their mitigation: %s
                Other providers: %s
                Why now: %s
                Success criteria: %s""".formatted(
                        change,
                        told.what(),
                        time.dateAndTimeOf(request.plan().start()),
                        time.dateAndTimeOf(told.finish()),
                        told.impactAndRisks(),
                        told.otherProviders(),
                        told.rationale(),
                        told.successCriteria()));
    }
}
