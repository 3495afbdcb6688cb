package org.servicebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.calendar.Calendars.CORE_HOURS;
import static org.servicebridge.calendar.Calendars.WORKING_DAYS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds at every moment, tried at random ones around clock changes and holidays and at any time in 20 years. */
class CalendarLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 1, 1);
    private static final Duration CORE = Duration.ofMinutes(570);

    private final LondonTime times = new LondonTime();

    @Property
    void a_working_day_has_nine_and_a_half_core_hours_and_no_other_day_has_any(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 569) int minute) {
        Instant start = day.atTime(8, 0).atZone(LondonTime.ZONE).toInstant();
        Instant end = start.plus(CORE);
        boolean working = WORKING_DAYS.contains(day);
        assertThat(CORE_HOURS.contains(start)).isEqualTo(working);
        assertThat(CORE_HOURS.contains(start.plus(Duration.ofMinutes(minute)))).isEqualTo(working);
        assertThat(CORE_HOURS.contains(end.minusNanos(1))).isEqualTo(working);
        assertThat(CORE_HOURS.contains(start.minusNanos(1))).isFalse();
        assertThat(CORE_HOURS.contains(end)).isFalse();
    }

    @Property
    void core_hours_are_on_working_days_by_day(@ForAll("moments") Instant moment) {
        ZonedDateTime london = moment.atZone(LondonTime.ZONE);
        boolean byDay = london.getHour() >= 8 && london.toLocalTime().isBefore(LocalTime.of(17, 30));
        assertThat(CORE_HOURS.contains(moment)).isEqualTo(byDay && WORKING_DAYS.contains(london.toLocalDate()));
    }

    @Property
    void a_deadline_falls_at_half_past_five_on_a_working_day(
            @ForAll("moments") Instant event, @ForAll @IntRange(min = 1, max = 30) int days) {
        ZonedDateTime due = WORKING_DAYS.deadline(event, days).atZone(LondonTime.ZONE);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(17, 30));
        assertThat(WORKING_DAYS.contains(due.toLocalDate())).isTrue();
    }

    @Property
    void between_event_and_deadline_lie_exactly_that_many_working_days(
            @ForAll("moments") Instant event, @ForAll @IntRange(min = 1, max = 30) int days) {
        LocalDate from = event.atZone(LondonTime.ZONE).toLocalDate();
        LocalDate to =
                WORKING_DAYS.deadline(event, days).atZone(LondonTime.ZONE).toLocalDate();
        assertThat(from.plusDays(1).datesUntil(to.plusDays(1)).filter(WORKING_DAYS::contains))
                .hasSize(days);
    }

    @Property
    void a_later_event_never_has_an_earlier_deadline(
            @ForAll("moments") Instant event, @ForAll @IntRange(max = 20_000) int minutesLater) {
        Instant later = event.plus(Duration.ofMinutes(minutesLater));
        assertThat(WORKING_DAYS.deadline(later, 1)).isAfterOrEqualTo(WORKING_DAYS.deadline(event, 1));
    }

    @Property
    void a_time_with_its_offset_reads_as_the_same_moment(@ForAll("moments") Instant moment) {
        assertThat(times.read(
                        "at", moment.atZone(LondonTime.ZONE).toOffsetDateTime().toString()))
                .isEqualTo(moment);
        assertThat(times.read("at", moment.atOffset(ZoneOffset.UTC).toString())).isEqualTo(moment);
    }

    @Property
    void a_time_without_offset_reads_as_the_moment_or_as_the_same_time_an_hour_before(
            @ForAll("moments") Instant moment) {
        ZonedDateTime london = moment.atZone(LondonTime.ZONE);
        Instant read = times.read("at", london.toLocalDateTime().toString());
        assertThat(read).isIn(moment, moment.minus(Duration.ofHours(1)));
        assertThat(read.atZone(LondonTime.ZONE).toLocalDateTime()).isEqualTo(london.toLocalDateTime());
    }

    @Property
    void no_time_is_ever_called_midnight(@ForAll("moments") Instant moment) {
        assertThat(times.timeOf(moment)).matches("([1-9]|1[0-2]):[0-5][0-9](am|pm)");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> special = Arbitraries.integers()
                .between(FIRST.getYear(), LAST.getYear() - 1)
                .flatMap(year -> Arbitraries.of(specialDays(year)));
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(any, special);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return days().flatMap(day -> Arbitraries.longs()
                .between(0, Duration.ofDays(1).toSeconds())
                .map(second -> day.atStartOfDay(LondonTime.ZONE).toInstant().plusSeconds(second)));
    }

    /** The last Sundays of March and October, when the clocks change, and the days around Christmas and New Year. */
    private static List<LocalDate> specialDays(int year) {
        return List.of(
                LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                LocalDate.of(year, 12, 24),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26),
                LocalDate.of(year, 12, 27),
                LocalDate.of(year, 12, 28),
                LocalDate.of(year, 12, 31),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 1, 2),
                LocalDate.of(year, 1, 3));
    }
}
