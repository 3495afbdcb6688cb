package org.servicebridge.incident.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Says from when on a desk that is offered an HSSI can take it over: now where it is on duty, else when its shift begins (INV-5). */
@Component
class ShiftOfDesk {

    /** More than a row of holidays. */
    private static final int DAYS = 30;

    private final DeskOnDuty duty;
    private final CoreHours coreHours;
    private final Clock clock;

    ShiftOfDesk(DeskOnDuty duty, CoreHours coreHours, Clock clock) {
        this.duty = duty;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    Instant ofWhoTakesOver(Incident incident) {
        Instant now = clock.instant();
        String asked = duty.toTakeOver(incident);
        if (!Groups.DESKS.contains(asked) || asked.equals(duty.desk(incident.reference()))) {
            return now;
        }
        LocalTime begins = Groups.SERVICE_BRIDGE.equals(asked) ? CoreHours.START : CoreHours.END;
        LocalDate today = LocalDate.ofInstant(now, LondonTime.ZONE);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS)
                .filter(day -> coreHours.contains(at(day, CoreHours.START)))
                .map(day -> at(day, begins))
                .filter(now::isBefore)
                .findFirst()
                .orElse(now);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
    }
}
