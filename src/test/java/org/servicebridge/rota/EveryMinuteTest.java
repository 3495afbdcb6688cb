package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.servicebridge.calendar.Calendars;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.calendar.WorkingDays;

/** Out of core hours there is exactly one EDM, and always one at level 3, whatever the calendar and people's agreements do. */
class EveryMinuteTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-10-20");
    private static final int DAYS = 400;
    private static final long MINUTE = 60;

    @Example
    void each_minute_of_400_days_with_three_clock_changes_and_eleven_bank_holidays_is_covered_once() {
        // given: 25 October 2026, 28 March and 31 October 2027 are in them, and all of England's holidays
        WorkingDays days = Calendars.withBankHolidays();

        // when
        List<Shift> edm = shifts(RotaRole.EDM, days, 6);
        List<Shift> levelThree = shifts(RotaRole.LEVEL_3, days, 3);

        // then
        coveredOnce(edm, levelThree, Calendars.coreHours(days));
    }

    @Property(tries = 15)
    void each_minute_stays_covered_when_a_bank_holiday_becomes_known_and_agreed_shifts_stay(
            @ForAll @IntRange(min = 1, max = 9) int people,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 3, max = DAYS - 3) Integer> holidays,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 500) Integer> agreed) {
        // given: planned without the holidays; of some shifts somebody else took over
        List<Shift> before = shifts(RotaRole.EDM, Calendars.withBankHolidays(), people);
        List<Shift> fixed = agreed.stream()
                .distinct()
                .filter(number -> number < before.size())
                .map(number -> before.get(number).of("cover"))
                .toList();
        WorkingDays known = Calendars.withBankHolidays(
                holidays.stream().map(FIRST::plusDays).toArray(LocalDate[]::new));

        // when
        List<Shift> after = new ArrayList<>(AroundFixed.fit(shifts(RotaRole.EDM, known, people), fixed));
        after.addAll(fixed);

        // then
        assertThat(after).containsAll(fixed);
        coveredOutOfHours(after, Calendars.coreHours(known));
    }

    private static void coveredOnce(List<Shift> edm, List<Shift> levelThree, CoreHours coreHours) {
        int[] onCall = perMinute(edm);
        int[] above = perMinute(levelThree);
        boolean[] core = perMinute(coreHours, onCall.length);
        for (int minute = 0; minute < onCall.length; minute++) {
            int wanted = core[minute] ? 0 : 1;
            if (onCall[minute] != wanted || above[minute] != 1) {
                throw new AssertionError(
                        "%s: %d EDMs, %d at level 3".formatted(moment(minute), onCall[minute], above[minute]));
            }
        }
        assertThat(onCall).hasSizeGreaterThan(DAYS * 24 * 60 - 61);
    }

    /** A shift that was agreed before the calendar changed may reach into core hours; outside of them it is one, never two. */
    private static void coveredOutOfHours(List<Shift> edm, CoreHours coreHours) {
        int[] onCall = perMinute(edm);
        boolean[] core = perMinute(coreHours, onCall.length);
        for (int minute = 0; minute < onCall.length; minute++) {
            if (!core[minute] && onCall[minute] != 1 || onCall[minute] > 1) {
                throw new AssertionError("%s: %d EDMs".formatted(moment(minute), onCall[minute]));
            }
        }
    }

    /** Asked once each half hour, at which core hours begin and end; each minute would be most of the test's time. */
    private static boolean[] perMinute(CoreHours coreHours, int minutes) {
        boolean[] core = new boolean[minutes];
        for (int minute = 0; minute < minutes; minute++) {
            core[minute] = minute % 30 == 0 ? coreHours.contains(moment(minute)) : core[minute - 1];
        }
        return core;
    }

    private static Instant moment(int minute) {
        return start().plusSeconds(minute * MINUTE);
    }

    private static int[] perMinute(List<Shift> shifts) {
        Instant end = FIRST.plusDays(DAYS).atStartOfDay(LondonTime.ZONE).toInstant();
        int[] count = new int[Math.toIntExact((end.getEpochSecond() - start().getEpochSecond()) / MINUTE)];
        for (Shift shift : shifts) {
            long from = Math.max(0, (shift.starts().getEpochSecond() - start().getEpochSecond()) / MINUTE);
            long until = Math.min(count.length, (shift.ends().getEpochSecond() - start().getEpochSecond()) / MINUTE);
            for (long minute = from; minute < until; minute++) {
                count[(int) minute]++;
            }
        }
        return count;
    }

    private static List<Shift> shifts(RotaRole role, WorkingDays days, int people) {
        List<RotaPerson> order = IntStream.range(0, people)
                .mapToObj(number -> new RotaPerson("p" + number, "Person " + number, "07700 900000", null, null))
                .toList();
        return new RollingRota(new ShiftPattern(days)).shifts(role, order, FIRST.minusDays(1), FIRST.plusDays(DAYS));
    }

    private static Instant start() {
        return FIRST.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
