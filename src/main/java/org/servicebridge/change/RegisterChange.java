package org.servicebridge.change;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the record of a change that an HSSI needs; the hour says who decides on it (CHG-1). */
@Component
public class RegisterChange {

    private final Incidents incidents;
    private final ChangeRequests changes;
    private final Timeline timeline;
    private final Duty duty;
    private final Clock clock;

    RegisterChange(Incidents incidents, ChangeRequests changes, Timeline timeline, Duty duty, Clock clock) {
        this.incidents = incidents;
        this.changes = changes;
        this.timeline = timeline;
        this.duty = duty;
        this.clock = clock;
    }

    /** @throws Refusal where nothing was said */
    @Transactional
    public ChangeRequest register(String incident, String what, Actor actor) {
        incidents.lock(incident);
        if (what.isBlank()) {
            throw Refusal.invalid("what", "Say what the change is for.");
        }
        Instant now = clock.instant();
        ChangeRequest request = ChangeRequest.asked(
                changes.nextReference(),
                incident,
                new Asking(duty.changeAuthority(incident, now), what, actor.id(), now));
        changes.add(request);
        timeline.add(
                incident,
                "change-asked",
                actor,
                "Emergency change %s asked for, to be decided by %s: %s"
                        .formatted(request.reference(), request.asking().authority(), what));
        return request;
    }
}
