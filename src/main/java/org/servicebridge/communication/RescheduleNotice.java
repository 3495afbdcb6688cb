package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the next update to a time of the desk's choice, with a reason (COM-4). */
@Component
public class RescheduleNotice {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final CommunicationProcess process;
    private final LondonTime londonTime;
    private final Clock clock;

    RescheduleNotice(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            CommunicationProcess process,
            LondonTime londonTime,
            Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.process = process;
        this.londonTime = londonTime;
        this.clock = clock;
    }

    /**
     * @param due the new time, in the future
     * @throws Refusal where no update is planned, the time has passed or the reason is missing
     */
    @Transactional
    public void reschedule(String reference, Instant due, String reason, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        incident.requireState(IncidentState.MANAGED);
        Instant now = clock.instant();
        if (!due.isAfter(now)) {
            throw Refusal.invalid("due", "The time of the next update has passed.");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "Say why the next update comes at another time than usual.");
        }
        Deadline before = deadlines
                .running(reference, ClockKind.NEXT_NOTICE)
                .orElseThrow(() -> Refusal.wrongState("No update of %s is planned yet.".formatted(reference)));
        deadlines.moveTo(incident, ClockKind.NEXT_NOTICE, due);
        timeline.add(
                reference,
                "update-rescheduled",
                actor,
                "Next update moved from %s to %s: %s"
                        .formatted(londonTime.of(before.dueAt(), now), londonTime.of(due, now), reason.strip()));
        process.updateMoved(reference);
    }
}
