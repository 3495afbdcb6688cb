package org.servicebridge.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;

/** Reads who is on call in a week. */
@Component
public class ReadRotaWeek {

    private static final int A_WEEK = 7;

    private final Shifts shifts;
    private final RotaPeople people;

    ReadRotaWeek(Shifts shifts, RotaPeople people) {
        this.shifts = shifts;
        this.people = people;
    }

    /** @param day any day of the week */
    public RotaWeek read(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new RotaWeek(monday, of(RotaRole.EDM, monday), of(RotaRole.LEVEL_3, monday));
    }

    private List<OnRota> of(RotaRole role, LocalDate monday) {
        Map<String, RotaPerson> everybody = people.byName();
        return shifts.in(role, start(monday), start(monday.plusDays(A_WEEK))).stream()
                .map(shift -> new OnRota(
                        shift,
                        everybody.getOrDefault(
                                shift.person(), new RotaPerson(shift.person(), shift.person(), "", null, null))))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
