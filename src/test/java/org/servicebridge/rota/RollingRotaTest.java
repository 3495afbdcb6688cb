package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servicebridge.calendar.Calendars;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.testing.Clause;

class RollingRotaTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-01-11");

    @Test
    @Clause("ROT-1")
    void rot1_in_as_many_weeks_as_people_everybody_has_each_night_of_the_week_once() {
        // given
        List<RotaPerson> order = people(6);

        // when
        List<Shift> nights = rolling().shifts(RotaRole.EDM, order, MONDAY, MONDAY.plusWeeks(6));

        // then
        Map<String, Map<DayOfWeek, Long>> byPerson = nights.stream()
                .filter(shift -> shift.starts().atZone(LondonTime.ZONE).getHour() > 12)
                .collect(Collectors.groupingBy(
                        Shift::person,
                        Collectors.groupingBy(
                                shift -> shift.starts().atZone(LondonTime.ZONE).getDayOfWeek(),
                                Collectors.counting())));
        assertThat(byPerson).hasSize(6);
        byPerson.values()
                .forEach(days -> assertThat(days)
                        .hasSize(7)
                        .allSatisfy((day, times) -> assertThat(times).isEqualTo(1)));
    }

    @Test
    void nobody_has_two_shifts_in_a_row_even_on_a_bank_holiday() {
        List<Shift> shifts =
                rolling().shifts(RotaRole.EDM, people(6), LocalDate.parse("2026-12-21"), LocalDate.parse("2027-04-30"));

        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).person())
                    .as("%s", shifts.get(i).starts())
                    .isNotEqualTo(shifts.get(i - 1).person());
        }
    }

    @Test
    void level_three_takes_whole_weeks_in_turn() {
        List<Shift> weeks = rolling().shifts(RotaRole.LEVEL_3, people(3), MONDAY, MONDAY.plusWeeks(4));

        assertThat(weeks).extracting(Shift::person).hasSize(4).containsOnly("p0", "p1", "p2");
        assertThat(weeks.get(3).person()).isEqualTo(weeks.get(0).person());
    }

    @Test
    void who_has_left_is_passed_over_and_nobody_elses_turn_moves() {
        // given
        LocalDate leaves = MONDAY.plusDays(10);
        List<RotaPerson> before = people(5);
        List<RotaPerson> after = before.stream()
                .map(person -> person.person().equals("p2")
                        ? new RotaPerson("p2", person.name(), person.telephone(), null, leaves)
                        : person)
                .toList();

        // when
        List<Shift> planned = rolling().shifts(RotaRole.EDM, before, MONDAY, MONDAY.plusWeeks(8));
        List<Shift> anew = rolling().shifts(RotaRole.EDM, after, MONDAY, MONDAY.plusWeeks(8));

        // then
        for (int i = 0; i < planned.size(); i++) {
            boolean gone = planned.get(i).person().equals("p2")
                    && !planned.get(i)
                            .starts()
                            .isBefore(leaves.atStartOfDay(LondonTime.ZONE).toInstant());
            assertThat(anew.get(i).equals(planned.get(i))).isEqualTo(!gone);
        }
        assertThat(anew.get(anew.size() - 1).ends())
                .isEqualTo(planned.get(planned.size() - 1).ends());
    }

    private static RollingRota rolling() {
        return new RollingRota(new ShiftPattern(Calendars.withBankHolidays()));
    }

    private static List<RotaPerson> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new RotaPerson("p" + each, "Person " + each, "07700 900000", null, null))
                .toList();
    }
}
