package org.servicebridge.rota.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.rota.OnCallRoles;
import org.servicebridge.rota.RotaShift;
import org.servicebridge.rota.Shifts;
import org.springframework.stereotype.Component;

/** The times so long before each shift of the rota begins. */
@Component
class BeforeShifts {

    private final OnCallRoles roles;
    private final Shifts shifts;

    BeforeShifts(OnCallRoles roles, Shifts shifts) {
        this.roles = roles;
        this.shifts = shifts;
    }

    /** Those of a day, each once. */
    List<LocalTime> timesOn(LocalDate day, Duration before) {
        Instant from = day.atStartOfDay(LondonTime.ZONE).toInstant().plus(before);
        Instant until =
                day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant().plus(before);
        return roles.all().stream()
                .flatMap(role -> shifts.in(role, from, until).stream())
                .map(RotaShift::starts)
                .filter(starts -> !starts.isBefore(from))
                .map(starts -> starts.minus(before).atZone(LondonTime.ZONE).toLocalTime())
                .distinct()
                .sorted()
                .toList();
    }
}
