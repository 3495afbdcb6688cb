package org.servicebridge.review;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;

/** Organisations are rung in core hours only: most of them can be reached then only (SON-1). */
@Component
public class RequireCoreHours {

    private final CoreHours coreHours;
    private final Clock clock;

    RequireCoreHours(CoreHours coreHours, Clock clock) {
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** @throws Refusal outside core hours */
    public void require() {
        if (!coreHours.contains(clock.instant())) {
            throw Refusal.wrongState("Organisations are rung in core hours only.");
        }
    }

    /** The end of today's core hours. */
    public Instant end() {
        return clock.instant()
                .atZone(LondonTime.ZONE)
                .toLocalDate()
                .atTime(CoreHours.END)
                .atZone(LondonTime.ZONE)
                .toInstant();
    }
}
