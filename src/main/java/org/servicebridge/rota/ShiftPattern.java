package org.servicebridge.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * The hours of the rota's shifts in London (ROT-2). After a working day the EDM is on call from 17:30, on weekends and bank
 * holidays from 07:00 and from 19:00; the night ends at 08:00 before a working day and at 07:00 before any other.
 */
@Component
public class ShiftPattern {

    private static final LocalTime DAY = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(19, 0);

    private final WorkingDays workingDays;

    ShiftPattern(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The EDM's shifts that start on the days from the first to the one before the last, without gap or overlap. */
    public List<ShiftHours> edm(LocalDate first, LocalDate last) {
        return first.datesUntil(last).flatMap(this::startingOn).toList();
    }

    /** Level 3 by whole weeks, Monday 08:00 to Monday 08:00, that start from the first day's week on. */
    public List<ShiftHours> levelThree(LocalDate first, int weeks) {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, day -> day.plusWeeks(1))
                .limit(weeks)
                .map(day -> new ShiftHours(at(day, CoreHours.START), at(day.plusWeeks(1), CoreHours.START)))
                .toList();
    }

    private Stream<ShiftHours> startingOn(LocalDate day) {
        LocalDate tomorrow = day.plusDays(1);
        Instant morning = at(tomorrow, workingDays.contains(tomorrow) ? CoreHours.START : DAY);
        if (workingDays.contains(day)) {
            return Stream.of(new ShiftHours(at(day, CoreHours.END), morning));
        }
        return Stream.of(new ShiftHours(at(day, DAY), at(day, NIGHT)), new ShiftHours(at(day, NIGHT), morning));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
    }
}
