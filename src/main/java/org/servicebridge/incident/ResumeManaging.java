package org.servicebridge.incident;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Not resolved after all (OOH-17) or reopened: the incident is managed again and its clocks run again. */
@Component
public class ResumeManaging {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final LondonTime time;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ResumeManaging(
            Incidents incidents,
            Conclusions conclusions,
            Timeline timeline,
            Deadlines deadlines,
            LondonTime time,
            Clock clock,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.time = time;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a locked incident back; the first resolution stays on the timeline. */
    public void resume(Incident incident, String why, Actor actor) {
        Instant firstResolved = incident.milestones().resolvedAt();
        incident.reopen();
        incident.describeResolution(Resolution.NONE);
        incidents.save(incident);
        conclusions.forget(incident.reference());
        timeline.add(
                incident.reference(),
                "not-resolved",
                actor,
                "Not resolved after all (was said to be resolved at %s): %s"
                        .formatted(firstResolved == null ? "an unknown time" : time.dateAndTimeOf(firstResolved), why));
        Instant now = clock.instant();
        deadlines.stop(incident.reference(), ClockKind.FINAL_NOTICE, now, actor);
        deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, now);
        deadlines.startFixTime(incident, since(incident.milestones().confirmedAt(), now));
        boolean anyNotice = deadlines.of(incident.reference()).stream()
                .anyMatch(deadline -> deadline.clock().equals(ClockKind.NEXT_NOTICE.code()));
        ClockKind notice = anyNotice ? ClockKind.NEXT_NOTICE : ClockKind.FIRST_NOTICE;
        if (incident.handling().isCommunicated()
                && deadlines.running(incident.reference(), notice).isEmpty()) {
            deadlines.start(incident, notice, now);
        }
        events.publishEvent(new IncidentManaged(incident.reference(), true));
    }

    private static Instant since(@Nullable Instant confirmed, Instant now) {
        return confirmed == null ? now : confirmed;
    }
}
