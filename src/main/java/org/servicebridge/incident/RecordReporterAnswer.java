package org.servicebridge.incident;

import static org.servicebridge.incident.ReporterAgrees.NOT_REACHED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.calendar.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps whether whoever reported it agrees that it is resolved (IH-21). Not reached settles it only the second time, on a later
 * working day.
 */
@Component
public class RecordReporterAnswer {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final Timeline timeline;
    private final WorkingDays workingDays;
    private final Clock clock;

    RecordReporterAnswer(
            Incidents incidents, Conclusions conclusions, Timeline timeline, WorkingDays workingDays, Clock clock) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.timeline = timeline;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @return what is now known; the reporter is asked again as long as it is not settled */
    @Transactional
    public Conclusion record(String reference, ReporterAgrees agrees, @Nullable String said, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.RESOLVED);
        Instant missed = conclusions.of(reference).reporterMissedAt();
        if (agrees != NOT_REACHED || missed != null && isLaterWorkingDay(missed)) {
            conclusions.heard(reference, agrees, said);
        } else if (missed == null) {
            conclusions.missed(reference, clock.instant());
        }
        Conclusion known = conclusions.of(reference);
        timeline.add(
                reference,
                "reporter-asked",
                actor,
                "Reporter agrees that it is resolved: %s.%s%s"
                        .formatted(
                                agrees.code(),
                                said == null ? "" : " " + said,
                                known.isReporterAsked() ? "" : " To be asked again on the next working day."));
        return known;
    }

    private boolean isLaterWorkingDay(Instant missed) {
        return !dayOf(clock.instant()).isBefore(workingDays.nextAfter(dayOf(missed)));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(LondonTime.ZONE).toLocalDate();
    }
}
