package org.servicebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.calendar.Calendars.WORKING_DAYS;
import static org.servicebridge.calendar.Calendars.london;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest(name = "{1} working days from {0}: {2}, {3}")
    @CsvSource({
        "2026-11-24T10:00:00, 1, 2026-11-25T17:30:00, a Tuesday",
        "2026-11-24T00:00:00, 1, 2026-11-25T17:30:00, the day of the event is day 0 from its first moment",
        "2026-11-24T23:59:59, 1, 2026-11-25T17:30:00, and to its last",
        "2026-11-27T10:00:00, 1, 2026-11-30T17:30:00, over a weekend",
        "2026-11-28T10:00:00, 1, 2026-11-30T17:30:00, from a Saturday",
        "2026-11-29T10:00:00, 5, 2026-12-04T17:30:00, from a Sunday",
        "2026-11-24T10:00:00, 10, 2026-12-08T17:30:00, the report",
        "2026-11-24T10:00:00, 5, 2026-12-01T17:30:00, the report of a GP IT provider",
        "2026-12-24T10:00:00, 1, 2026-12-29T17:30:00, over Christmas",
        "2026-12-22T10:00:00, 10, 2027-01-08T17:30:00, over Christmas and New Year",
        "2026-04-02T10:00:00, 1, 2026-04-07T17:30:00, over Easter",
        "2026-03-27T10:00:00, 1, 2026-03-30T17:30:00, over the night the clocks go forward",
        "2026-10-23T10:00:00, 1, 2026-10-26T17:30:00, over the night the clocks go back"
    })
    void a_deadline_falls_at_the_end_of_its_last_day(String event, int days, String due, String why) {
        assertThat(WORKING_DAYS.deadline(london(event), days)).as(why).isEqualTo(london(due));
    }

    @Test
    void the_day_of_the_event_is_londons() {
        assertThat(WORKING_DAYS.deadline(Instant.parse("2026-07-20T23:30:00Z"), 1))
                .isEqualTo(london("2026-07-22T17:30:00"));
    }

    @Test
    void a_one_off_bank_holiday_moves_a_deadline() {
        WorkingDays days = new WorkingDays(
                Calendars.bankHolidays(List.of(LocalDate.parse("2026-11-25")), List.of(LocalDate.parse("2026-12-25"))));
        assertThat(days.deadline(london("2026-11-24T10:00:00"), 1)).isEqualTo(london("2026-11-26T17:30:00"));
        assertThat(days.deadline(london("2026-12-24T10:00:00"), 1)).isEqualTo(london("2026-12-25T17:30:00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_deadline_needs_a_day(int days) {
        assertThatThrownBy(() -> WORKING_DAYS.deadline(Instant.EPOCH, days))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
