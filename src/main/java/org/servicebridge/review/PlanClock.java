package org.servicebridge.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.PlausibleTimes;
import org.springframework.stereotype.Component;

/** The clock of an action plan that is asked for; it runs again for each version until the last (RPT-5). */
@Component
class PlanClock {

    private final Deadlines deadlines;
    private final PlausibleTimes times;

    PlanClock(Deadlines deadlines, PlausibleTimes times) {
        this.deadlines = deadlines;
        this.times = times;
    }

    boolean isRunning(String reference) {
        return deadlines.running(reference, ClockKind.ACTION_PLAN).isPresent();
    }

    /** @param agreed when the plan was agreed for; null for the usual period */
    void start(Incident incident, @Nullable Instant agreed) {
        Instant due = times.future("nextAt", agreed);
        if (due == null) {
            deadlines.start(incident, ClockKind.ACTION_PLAN, times.now());
        } else {
            deadlines.startUntil(incident, ClockKind.ACTION_PLAN, times.now(), due);
        }
    }

    void stop(String reference, Actor actor) {
        deadlines.stop(reference, ClockKind.ACTION_PLAN, times.now(), actor);
    }

    /** Whether the lateness is noted for the first time. */
    boolean breach(String reference) {
        return deadlines.breach(reference, ClockKind.ACTION_PLAN);
    }
}
