package org.servicebridge.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicebridge.calendar.BankHolidays;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;

/**
 * The time off in lieu that an EDM's shift earns: each hour of it in a bank holiday period, 7.5 hours at most. The period is
 * that of the holiday's two shifts, from 07:00 to the end of its night (ROT-2).
 */
@Component
public class TimeOffInLieu {

    private static final Duration MOST = Duration.ofMinutes(450);

    private final BankHolidays bankHolidays;
    private final ShiftPattern pattern;

    TimeOffInLieu(BankHolidays bankHolidays, ShiftPattern pattern) {
        this.bankHolidays = bankHolidays;
        this.pattern = pattern;
    }

    /** Zero to 7.5 hours; level 3 earns none by this rule. */
    public Duration earned(Shift shift) {
        if (!shift.role().equals(RotaRole.EDM)) {
            return Duration.ZERO;
        }
        Duration worked = periods(shift).stream()
                .map(period ->
                        Duration.between(later(shift.starts(), period.starts()), earlier(shift.ends(), period.ends())))
                .filter(hours -> !hours.isNegative())
                .reduce(Duration.ZERO, Duration::plus);
        return worked.compareTo(MOST) > 0 ? MOST : worked;
    }

    private List<ShiftHours> periods(Shift shift) {
        List<ShiftHours> periods = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(shift.ends(), LondonTime.ZONE);
        LocalDate day = LocalDate.ofInstant(shift.starts(), LondonTime.ZONE).minusDays(1);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (bankHolidays.contains(day)) {
                periods.addAll(pattern.edm(day, day.plusDays(1)));
            }
        }
        return periods;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
