package org.servicebridge.statuspage;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that maintenance is done before its time ran out. */
@Component
public class CompleteMaintenance {

    private final MaintenancePlans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompleteMaintenance(MaintenancePlans plans, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal where it has not begun or is over */
    @Transactional
    public void complete(UUID id, Actor actor) {
        MaintenanceDuty.require(actor);
        Instant now = clock.instant();
        Maintenance maintenance = plans.lock(id);
        maintenance.requireAhead(now);
        if (maintenance.state(now) == MaintenanceState.SCHEDULED) {
            throw Refusal.wrongState("The maintenance has not begun: cancel it instead.");
        }
        plans.complete(id, now);
        plans.say(id, MaintenanceState.COMPLETED, "The maintenance is completed.", now, actor);
        events.publishEvent(new PublicationChanged());
    }
}
