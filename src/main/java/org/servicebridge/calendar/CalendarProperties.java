package org.servicebridge.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One-off changes to England's bank holidays, which need no release: dates as {@code 2026-06-15}.
 *
 * @param addedBankHolidays holidays that the library does not know, for instance a coronation
 * @param cancelledBankHolidays holidays of the library that are working days after all; an added day is never cancelled
 */
@ConfigurationProperties("service-bridge.calendar")
record CalendarProperties(
        @DefaultValue List<LocalDate> addedBankHolidays,
        @DefaultValue List<LocalDate> cancelledBankHolidays) {}
