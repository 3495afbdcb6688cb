package org.servicebridge.statuspage;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives announced maintenance other times and says so on the status page; what has begun keeps its start. */
@Component
public class MoveMaintenance {

    private final MaintenancePlans plans;
    private final LondonTime london;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveMaintenance(MaintenancePlans plans, LondonTime london, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.london = london;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal where it is over, or the times cannot be */
    @Transactional
    public void move(UUID id, Instant startsAt, Instant endsAt, Actor actor) {
        MaintenanceDuty.require(actor);
        Instant now = clock.instant();
        Maintenance maintenance = plans.lock(id);
        maintenance.requireAhead(now);
        MaintenanceState state = maintenance.state(now);
        Instant start = state == MaintenanceState.IN_PROGRESS ? maintenance.startsAt() : startsAt;
        MaintenancePlan.times(start, endsAt, now);
        plans.moveTo(id, start, endsAt);
        plans.say(id, state, words(start, endsAt, state), now, actor);
        events.publishEvent(new PublicationChanged());
    }

    private String words(Instant start, Instant end, MaintenanceState state) {
        return state == MaintenanceState.IN_PROGRESS
                ? "The maintenance now ends at %s.".formatted(london.dateAndTimeOf(end))
                : "The maintenance now runs from %s to %s."
                        .formatted(london.dateAndTimeOf(start), london.dateAndTimeOf(end));
    }
}
