package org.servicebridge.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** When somebody has to be on call: an EDM outside core hours, levels 3 and 4 always, as the role says. */
@Component
class HoursToCover {

    private final WorkingDays workingDays;

    HoursToCover(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The hours between the two moments, as shifts of nobody. */
    List<Shift> of(RotaRole role, Covered covered, Instant from, Instant until) {
        Shift whole = new Shift("", role, from, until);
        return switch (covered) {
            case ALWAYS -> List.of(whole);
            case OUT_OF_HOURS -> AroundFixed.fit(List.of(whole), coreHours(from, until));
            case AS_IT_COMES -> List.of();
        };
    }

    private List<Shift> coreHours(Instant from, Instant until) {
        List<Shift> core = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(until, LondonTime.ZONE);
        for (LocalDate day = LocalDate.ofInstant(from, LondonTime.ZONE); !day.isAfter(last); day = day.plusDays(1)) {
            if (workingDays.contains(day)) {
                core.add(new Shift(
                        "",
                        RotaRole.EDM,
                        day.atTime(CoreHours.START).atZone(LondonTime.ZONE).toInstant(),
                        day.atTime(CoreHours.END).atZone(LondonTime.ZONE).toInstant()));
            }
        }
        return core;
    }
}
