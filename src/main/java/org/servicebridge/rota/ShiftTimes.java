package org.servicebridge.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;

/** Says a shift's hours as people read them: {@code Tuesday 24 November 2026, 5:30pm to Wednesday 8:00am}. */
@Component
public class ShiftTimes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final int DAYS_IN_A_WEEK = 7;

    private final LondonTime london;

    ShiftTimes(LondonTime london) {
        this.london = london;
    }

    public String of(Shift shift) {
        return of(shift.starts(), shift.ends());
    }

    public String of(Instant starts, Instant ends) {
        LocalDate first = day(starts);
        LocalDate last = day(ends);
        String until = "";
        if (!last.equals(first)) {
            boolean sameWeek = last.isBefore(first.plusDays(DAYS_IN_A_WEEK));
            until = sameWeek ? DAY.format(last) + " " : DATE.format(last) + ", ";
        }
        return "%s, %s to %s%s".formatted(DATE.format(first), london.timeOf(starts), until, london.timeOf(ends));
    }

    /** A week by its Monday: {@code the week of Monday 23 November 2026}. */
    public String week(LocalDate monday) {
        return "the week of " + DATE.format(monday);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LondonTime.ZONE);
    }
}
