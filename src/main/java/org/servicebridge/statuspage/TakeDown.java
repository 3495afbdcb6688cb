package org.servicebridge.statuspage;

import java.time.Clock;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.NoticesTakenDown;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes everything about an incident off the status page, page and feeds alike; why is for the record only. */
@Component
public class TakeDown {

    private final StatusUpdates updates;
    private final Timeline timeline;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeDown(
            StatusUpdates updates,
            Timeline timeline,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.updates = updates;
        this.timeline = timeline;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(NoticesTakenDown order) {
        if (updates.takeDown(order.reference(), clock.instant()) > 0) {
            timeline.add(
                    order.reference(),
                    "taken-off-status-page",
                    actor.get(),
                    "Taken off the status page: " + order.reason());
            events.publishEvent(new PublicationChanged());
        }
    }
}
