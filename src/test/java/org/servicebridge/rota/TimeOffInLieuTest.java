package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.calendar.Calendars.london;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.calendar.Calendars;
import org.servicebridge.testing.Clause;

class TimeOffInLieuTest {

    private final TimeOffInLieu timeOffInLieu = new TimeOffInLieu(
            Calendars.bankHolidays(List.of(), List.of()), new ShiftPattern(Calendars.withBankHolidays()));

    @Clause("ROT-2")
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2027-03-29T07:00, 2027-03-29T19:00, day of Easter Monday: 12 h but one day at most, PT7H30M",
        "2027-03-29T19:00, 2027-03-30T08:00, night of Easter Monday: 13 h but one day at most, PT7H30M",
        "2027-03-29T07:00, 2027-03-29T12:00, five hours of it, PT5H",
        "2027-03-29T14:00, 2027-03-29T21:30, exactly a day, PT7H30M",
        "2027-03-28T19:00, 2027-03-29T07:00, the Sunday night before, PT0S",
        "2027-03-28T19:00, 2027-03-29T08:00, an hour into the bank holiday, PT1H",
        "2026-12-24T17:30, 2026-12-25T07:00, Christmas Eve, PT0S",
        "2026-11-23T17:30, 2026-11-24T08:00, an ordinary night, PT0S",
    })
    void rot2_each_hour_of_a_bank_holiday_earns_time_off_up_to_seven_and_a_half_a_shift(
            String starts, String ends, String what, Duration earned) {
        Shift shift = new Shift("edm", RotaRole.EDM, london(starts), london(ends));

        assertThat(timeOffInLieu.earned(shift)).as(what).isEqualTo(earned);
        assertThat(timeOffInLieu.earned(new Shift("x", RotaRole.LEVEL_3, london(starts), london(ends))))
                .isZero();
    }
}
