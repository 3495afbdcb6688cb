package org.servicebridge.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The bank holidays of England, with the one-off days that configuration adds and cancels. */
@Component
public class BankHolidays {

    private static final String COUNTRY = "gb";
    private static final String ENGLAND = "eng";

    private final Set<LocalDate> added;
    private final Set<LocalDate> cancelled;
    private final HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(COUNTRY));
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    BankHolidays(CalendarProperties oneOff) {
        added = Set.copyOf(oneOff.addedBankHolidays());
        cancelled = Set.copyOf(oneOff.cancelledBankHolidays());
    }

    /** Whether the day is a bank holiday in England, in its own right or as the substitute for one on a weekend. */
    public boolean contains(LocalDate day) {
        return added.contains(day)
                || (!cancelled.contains(day) && inYear(day.getYear()).contains(day));
    }

    private Set<LocalDate> inYear(int year) {
        return byYear.computeIfAbsent(
                year,
                missing -> holidays.getHolidays(Year.of(missing), ENGLAND).stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
