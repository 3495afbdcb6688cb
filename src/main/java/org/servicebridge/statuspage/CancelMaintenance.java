package org.servicebridge.statuspage;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls announced maintenance off before it has begun. */
@Component
public class CancelMaintenance {

    private final MaintenancePlans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancelMaintenance(MaintenancePlans plans, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal where it has begun or is over */
    @Transactional
    public void cancel(UUID id, Actor actor) {
        MaintenanceDuty.require(actor);
        Instant now = clock.instant();
        Maintenance maintenance = plans.lock(id);
        maintenance.requireAhead(now);
        if (maintenance.state(now) == MaintenanceState.IN_PROGRESS) {
            throw Refusal.wrongState("The maintenance has begun: complete it instead.");
        }
        plans.cancel(id, now);
        plans.say(id, MaintenanceState.CANCELLED, "The maintenance will not take place.", now, actor);
        events.publishEvent(new PublicationChanged());
    }
}
