package org.servicebridge.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An HSSI reported when it was over already: what was decided on a notice goes on the record, and it waits to be closed. */
@Component
public class DecideRetrospective {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Clock clock;

    DecideRetrospective(Incidents incidents, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void decide(String reference, boolean send, String decidedBy, String reason, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Instant resolvedAt = Objects.requireNonNullElse(incident.milestones().resolvedAt(), clock.instant());
        incident.resolve(resolvedAt);
        incidents.save(incident);
        timeline.add(reference, "resolved", resolvedAt, actor, "Reported when it was resolved already.");
        timeline.add(
                reference,
                "retrospective-decided",
                actor,
                "Retrospective notice %s, decided by %s: %s"
                        .formatted(send ? "to be sent" : "not to be sent", decidedBy, reason));
    }
}
