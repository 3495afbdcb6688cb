package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** On the demonstration's rota, made around 24 November 2026. */
@EngineTest
class RotaTest {

    @Autowired
    private Rota rota;

    @Autowired
    private ShiftPattern pattern;

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T17:30, 2026-11-24T08:00", // Monday
        "2026-11-26, 2026-11-26T17:30, 2026-11-27T08:00", // Thursday
        "2026-11-27, 2026-11-27T17:30, 2026-11-28T07:00", // Friday
        "2026-12-24, 2026-12-24T17:30, 2026-12-25T07:00", // Christmas Eve: the bank holiday shift takes over
    })
    void after_a_working_day_the_edm_is_on_call_from_half_past_five(
            LocalDate day, LocalDateTime starts, LocalDateTime ends) {
        List<ShiftHours> shifts = pattern.edm(day, day.plusDays(1));

        assertThat(shifts).containsExactly(new ShiftHours(london(starts), london(ends)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-11-29T07:00", // Saturday
        "2026-11-29, 2026-11-30T08:00", // Sunday
        "2026-12-25, 2026-12-26T07:00", // Christmas Day, a Saturday follows
        "2027-03-29, 2027-03-30T08:00", // Easter Monday
    })
    void on_weekends_and_bank_holidays_there_is_a_day_and_a_night_shift(LocalDate day, LocalDateTime nightEnds) {
        List<ShiftHours> shifts = pattern.edm(day, day.plusDays(1));

        Instant evening = london(day.atTime(19, 0));
        assertThat(shifts)
                .containsExactly(
                        new ShiftHours(london(day.atTime(7, 0)), evening), new ShiftHours(evening, london(nightEnds)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-03-28T00:59:59Z", "2027-03-28T01:00:00Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"})
    void in_the_nights_in_which_the_clocks_change_somebody_is_on_call(Instant moment) {
        assertThat(rota.onCall(RotaRole.EDM, moment)).isPresent();
        assertThat(rota.onCall(RotaRole.LEVEL_3, moment)).isPresent();
    }

    @Test
    void the_night_the_clocks_go_forward_is_an_hour_shorter_and_the_one_they_go_back_an_hour_longer() {
        LocalDate forward = LocalDate.parse("2027-03-27");
        LocalDate back = LocalDate.parse("2027-10-30");

        assertThat(hours(pattern.edm(forward, forward.plusDays(1)).get(1))).isEqualTo(11);
        assertThat(hours(pattern.edm(back, back.plusDays(1)).get(1))).isEqualTo(13);
    }

    @Test
    void a_shift_begins_at_its_first_second_and_is_over_at_its_last() {
        assertThat(rota.onCall(RotaRole.EDM, london("2026-11-24T17:29:59"))).isEmpty();
        assertThat(rota.onCall(RotaRole.EDM, london("2026-11-24T17:30:00")))
                .contains(new OnCall("edm", "Duty Manager", "07700 900101"));
        assertThat(rota.onCall(RotaRole.EDM, london("2026-11-25T07:59:59"))).isPresent();
        assertThat(rota.onCall(RotaRole.EDM, london("2026-11-25T08:00:00"))).isEmpty();
    }

    @Test
    void beyond_the_rota_nobody_is_named() {
        assertThat(rota.onCall(RotaRole.EDM, london("2031-01-01T20:00:00"))).isEmpty();
        assertThat(rota.onCall(RotaRole.LEVEL_3, london("2031-01-01T20:00:00"))).isEmpty();
    }

    private static long hours(ShiftHours shift) {
        return Duration.between(shift.starts(), shift.ends()).toHours();
    }

    private static Instant london(String localDateTime) {
        return london(LocalDateTime.parse(localDateTime));
    }

    private static Instant london(LocalDateTime local) {
        return local.atZone(LondonTime.ZONE).toInstant();
    }
}
