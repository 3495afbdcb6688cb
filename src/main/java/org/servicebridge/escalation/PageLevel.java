package org.servicebridge.escalation;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a level for an answer within its time; at night level 2 is the EDM, who is called instead (OOH-16). */
@Component
public class PageLevel {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Duty duty;
    private final LondonTime time;
    private final Clock clock;

    PageLevel(
            Incidents incidents,
            Escalations escalations,
            Deadlines deadlines,
            Timeline timeline,
            Duty duty,
            LondonTime time,
            Clock clock) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.duty = duty;
        this.time = time;
        this.clock = clock;
    }

    /** @return the group that is asked */
    @Transactional
    public String page(String reference, EscalationReason reason, Level level) {
        Incident incident = incidents.lock(reference);
        Instant now = clock.instant();
        String group = level == Level.TWO ? duty.level2(reference, now) : level.code();
        if (Groups.EDM.equals(group)) {
            return group;
        }
        Deadline answer = deadlines
                .running(reference, level.clock())
                .orElseGet(() -> deadlines.start(incident, level.clock(), now));
        escalations.waitsFor(reference, reason, level);
        timeline.add(
                reference,
                "paged",
                Actor.SYSTEM,
                "%s: %s is asked to answer by %s."
                        .formatted(reason.words(), level.words(), time.of(answer.dueAt(), now)));
        return group;
    }
}
