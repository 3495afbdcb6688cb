package org.servicebridge.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Level 4 supports level 3 or takes the incident over, and decides when executives are told (ESC-4). */
@Component
public class ActAtLevel4 {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;
    private final PlausibleTimes times;
    private final LondonTime london;

    ActAtLevel4(
            Incidents incidents, Escalations escalations, Timeline timeline, PlausibleTimes times, LondonTime london) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
        this.times = times;
        this.london = london;
    }

    /** @param executivesAt when, where at a time */
    @Transactional
    public void act(
            String reference,
            EscalationReason reason,
            Level4Role role,
            String answer,
            ExecutivesTold executives,
            @Nullable Instant executivesAt,
            Actor actor) {
        incidents.lock(reference);
        Voice.require(actor, Groups.LEVEL_4);
        timeline.add(
                reference,
                "level-4-acts",
                actor,
                "%s, level 4 %s. Executives are told %s. %s"
                        .formatted(reason.words(), role.words(), when(executives, executivesAt), answer));
        escalations.end(reference, reason, role.code(), actor);
    }

    private String when(ExecutivesTold executives, @Nullable Instant at) {
        Instant future = times.future("executivesAt", at);
        return switch (executives) {
            case NOW -> "now";
            case NOT_YET -> "later, as level 4 decides";
            case AT -> {
                if (future == null) {
                    throw Refusal.invalid("executivesAt", "Say when executives are told.");
                }
                yield "at " + london.dateAndTimeOf(future);
            }
        };
    }
}
