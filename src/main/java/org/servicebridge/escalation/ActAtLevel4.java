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

    /**
     * @param role {@code supports} or {@code takes-over}
     * @param executives {@code now}, {@code at} or {@code not-yet}
     * @param executivesAt when, where at a time
     */
    @Transactional
    public void act(
            String reference,
            EscalationReason reason,
            String role,
            String answer,
            String executives,
            @Nullable Instant executivesAt,
            Actor actor) {
        incidents.lock(reference);
        Voice.require(actor, Groups.LEVEL_4);
        String does = switch (role) {
            case "supports" -> "supports level 3";
            case "takes-over" -> "takes the incident over";
            default -> throw Refusal.invalid("role", "Choose what level 4 does.");
        };
        timeline.add(
                reference,
                "level-4-acts",
                actor,
                "%s, level 4 %s. Executives are told %s. %s"
                        .formatted(reason.words(), does, when(executives, executivesAt), answer));
        escalations.end(reference, reason, role, actor);
    }

    private String when(String executives, @Nullable Instant at) {
        Instant future = times.future("executivesAt", at);
        return switch (executives) {
            case "now" -> "now";
            case "not-yet" -> "later, as level 4 decides";
            case "at" -> {
                if (future == null) {
                    throw Refusal.invalid("executivesAt", "Say when executives are told.");
                }
                yield "at " + london.dateAndTimeOf(future);
            }
            default -> throw Refusal.invalid("executives", "Choose when executives are told.");
        };
    }
}
