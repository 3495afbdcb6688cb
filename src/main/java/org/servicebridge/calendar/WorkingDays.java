package org.servicebridge.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Days on which the Service Bridge works: Monday to Friday less England's bank holidays, by London's calendar. */
@Component
public class WorkingDays {

    private final BankHolidays bankHolidays;

    WorkingDays(BankHolidays bankHolidays) {
        this.bankHolidays = bankHolidays;
    }

    /** Whether the day is a working day. */
    public boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    /** Whether the moment is on a working day between the two times in London; the start is in, the end is out. */
    boolean contains(Instant moment, LocalTime start, LocalTime end) {
        ZonedDateTime london = moment.atZone(LondonTime.ZONE);
        LocalTime time = london.toLocalTime();
        return !time.isBefore(start) && time.isBefore(end) && contains(london.toLocalDate());
    }

    /**
     * When a deadline in working days falls: at 17:30 in London on its last day. The day of the event is day 0,
     * whatever its hour and whether or not it is a working day.
     *
     * @param event what starts the clock
     * @param days number of working days, 1 or more
     * @throws IllegalArgumentException where the number is below 1
     */
    public Instant deadline(Instant event, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A deadline needs at least one working day, not " + days);
        }
        LocalDate day = event.atZone(LondonTime.ZONE).toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextAfter(day);
        }
        return day.atTime(CoreHours.END).atZone(LondonTime.ZONE).toInstant();
    }

    /** The first working day after the given day. */
    public LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
