package org.servicebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.calendar.Calendars.CORE_HOURS;
import static org.servicebridge.calendar.Calendars.london;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreHoursTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2026-11-24T07:59:59, false, a Tuesday in winter",
        "2026-11-24T07:59:59.999999999, false, the last instant before",
        "2026-11-24T08:00:00, true, the first instant",
        "2026-11-24T12:00:00, true, noon",
        "2026-11-24T17:29:59, true, the last second",
        "2026-11-24T17:29:59.999999999, true, the last instant",
        "2026-11-24T17:30:00, false, the first instant after",
        "2026-11-24T00:00:00, false, twelve at night",
        "2026-07-21T07:59:59, false, a Tuesday in summer",
        "2026-07-21T08:00:00, true, a Tuesday in summer",
        "2026-07-21T17:29:59, true, a Tuesday in summer",
        "2026-07-21T17:30:00, false, a Tuesday in summer",
        "2026-11-23T08:00:00, true, Monday",
        "2026-11-27T17:29:59, true, Friday",
        "2026-11-28T10:00:00, false, Saturday",
        "2026-11-29T10:00:00, false, Sunday",
        "2026-12-24T17:29:59, true, Christmas Eve is a working day",
        "2026-12-24T17:30:00, false, Christmas Eve is over",
        "2026-12-25T10:00:00, false, Christmas Day",
        "2026-12-28T10:00:00, false, in the place of Boxing Day",
        "2026-12-29T08:00:00, true, the first day after Christmas",
        "2026-04-03T10:00:00, false, Good Friday",
        "2026-04-06T10:00:00, false, Easter Monday",
        "2026-04-07T08:00:00, true, the Tuesday after Easter",
        "2026-03-27T17:29:59, true, the Friday before the clocks go forward",
        "2026-03-30T07:59:59, false, the Monday after",
        "2026-03-30T08:00:00, true, the Monday after",
        "2026-10-26T07:59:59, false, the Monday after the clocks went back",
        "2026-10-26T08:00:00, true, the Monday after the clocks went back"
    })
    void core_hours_by_the_clock_in_london(String moment, boolean in, String why) {
        assertThat(CORE_HOURS.contains(london(moment))).as(why).isEqualTo(in);
    }

    @Test
    void in_summer_the_hours_begin_at_seven_utc() {
        assertThat(CORE_HOURS.contains(Instant.parse("2026-07-21T07:00:00Z"))).isTrue();
        assertThat(CORE_HOURS.contains(Instant.parse("2026-07-21T16:30:00Z"))).isFalse();
        assertThat(CORE_HOURS.contains(Instant.parse("2026-11-24T07:00:00Z"))).isFalse();
    }

    @Test
    void a_one_off_bank_holiday_is_out_of_hours() {
        CoreHours hours = new CoreHours(
                new WorkingDays(Calendars.bankHolidays(List.of(LocalDate.parse("2026-11-24")), List.of())));
        assertThat(hours.contains(london("2026-11-24T10:00:00"))).isFalse();
        assertThat(hours.contains(london("2026-11-25T10:00:00"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"})
    void the_zone_of_the_machine_does_not_matter(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(CORE_HOURS.contains(london("2026-07-21T08:00:00"))).isTrue();
            assertThat(CORE_HOURS.contains(london("2026-07-21T17:30:00"))).isFalse();
            assertThat(Calendars.WORKING_DAYS.deadline(london("2026-07-21T23:30:00"), 1))
                    .isEqualTo(london("2026-07-22T17:30:00"));
            assertThat(new LondonTime().timeOf(Instant.parse("2026-07-21T13:30:00Z")))
                    .isEqualTo("2:30pm");
            assertThat(new LondonTime().read("at", "2026-07-21T14:30")).isEqualTo("2026-07-21T13:30:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
