package org.servicebridge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Calendars for tests, and moments by the clock on a London wall. */
public final class Calendars {

    static final WorkingDays WORKING_DAYS = new WorkingDays(bankHolidays(List.of(), List.of()));
    static final CoreHours CORE_HOURS = new CoreHours(WORKING_DAYS);

    private Calendars() {}

    public static BankHolidays bankHolidays(List<LocalDate> added, List<LocalDate> cancelled) {
        return new BankHolidays(new CalendarProperties(added, cancelled));
    }

    /** The working days with bank holidays that the library does not know. */
    public static WorkingDays withBankHolidays(LocalDate... added) {
        return new WorkingDays(bankHolidays(List.of(added), List.of()));
    }

    public static CoreHours coreHours(WorkingDays days) {
        return new CoreHours(days);
    }

    public static Instant london(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(LondonTime.ZONE).toInstant();
    }
}
