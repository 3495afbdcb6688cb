package org.servicebridge.statuspage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces maintenance on the status page. */
@Component
public class PlanMaintenance {

    private final MaintenancePlans plans;
    private final PublishedServices services;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanMaintenance(MaintenancePlans plans, PublishedServices services, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.services = services;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal naming the field that cannot be taken */
    @Transactional
    public UUID plan(MaintenancePlan plan, Actor actor) {
        MaintenanceDuty.require(actor);
        Instant now = clock.instant();
        List<String> listed =
                services.all().stream().map(PublishedService::code).toList();
        plan.require(listed, now);
        UUID id = UUID.randomUUID();
        plans.add(id, plan, now, actor);
        plans.say(id, MaintenanceState.SCHEDULED, plan.description(), now, actor);
        events.publishEvent(new PublicationChanged());
        return id;
    }
}
