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
 * Keeps whether whoever reported it agrees that it is resolved (IH-21). Whoever is not reached is asked again on the next working
 * day, twice; only then does it settle the question.
 */
@Component
public class RecordReporterAnswer {

    /** The first one, and twice again. */
    private static final int DAYS = 3;

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
        if (agrees == NOT_REACHED) {
            missed(reference, said);
        } else {
            conclusions.heard(reference, agrees, said);
        }
        Conclusion known = conclusions.of(reference);
        timeline.add(
                reference,
                "reporter-asked",
                actor,
                "Reporter agrees that it is resolved: %s.%s%s"
                        .formatted(agrees.code(), said == null ? "" : " " + said, whatFollows(known)));
        return known;
    }

    /** Twice on one day is one day. */
    private void missed(String reference, @Nullable String said) {
        Conclusion known = conclusions.of(reference);
        Instant before = known.reporterMissedAt();
        if (before != null && !isLaterWorkingDay(before)) {
            return;
        }
        int days = known.missedDays() + 1;
        conclusions.missed(reference, clock.instant(), days);
        if (days >= DAYS) {
            conclusions.heard(reference, NOT_REACHED, said);
        }
    }

    private static String whatFollows(Conclusion known) {
        if (!known.isReporterAsked()) {
            return " To be asked again on the next working day.";
        }
        return known.isReporterUnreached() ? " Asked on %d working days: it can be closed.".formatted(DAYS) : "";
    }

    private boolean isLaterWorkingDay(Instant missed) {
        return !dayOf(clock.instant()).isBefore(workingDays.nextAfter(dayOf(missed)));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(LondonTime.ZONE).toLocalDate();
    }
}
