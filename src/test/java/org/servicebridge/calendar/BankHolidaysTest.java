package org.servicebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class BankHolidaysTest {

    private static final int FRIDAY = 5;

    /** As published for England and Wales. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
    })
    void the_weekdays_off_are_those_of_england(int year, String days) {
        BankHolidays holidays = Calendars.bankHolidays(List.of(), List.of());
        List<String> found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= FRIDAY)
                .filter(holidays::contains)
                .map(day -> day.toString().substring("2026-".length()))
                .toList();
        assertThat(found).containsExactly(days.split(" "));
    }

    @Test
    void holidays_of_scotland_and_ireland_are_working_days() {
        BankHolidays holidays = Calendars.bankHolidays(List.of(), List.of());
        assertThat(holidays.contains(LocalDate.parse("2026-01-02"))).isFalse();
        assertThat(holidays.contains(LocalDate.parse("2026-03-17"))).isFalse();
        assertThat(holidays.contains(LocalDate.parse("2026-08-03"))).isFalse();
    }

    @Test
    void one_off_days_are_added_and_cancelled_by_configuration() {
        // given
        CalendarProperties configured = bound(Map.of(
                "service-bridge.calendar.added-bank-holidays", "2026-06-15, 2026-09-21",
                "service-bridge.calendar.cancelled-bank-holidays[0]", "2026-05-04"));
        // when
        BankHolidays holidays = new BankHolidays(configured);
        // then
        assertThat(holidays.contains(LocalDate.parse("2026-06-15"))).isTrue();
        assertThat(holidays.contains(LocalDate.parse("2026-09-21"))).isTrue();
        assertThat(holidays.contains(LocalDate.parse("2026-05-04"))).isFalse();
        assertThat(holidays.contains(LocalDate.parse("2026-05-25"))).isTrue();
    }

    @Test
    void without_configuration_there_are_no_one_off_days() {
        assertThat(bound(Map.of())).isEqualTo(new CalendarProperties(List.of(), List.of()));
    }

    private static CalendarProperties bound(Map<String, String> properties) {
        return new Binder(
                        List.of(new MapConfigurationPropertySource(properties)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("service-bridge.calendar", CalendarProperties.class);
    }
}
