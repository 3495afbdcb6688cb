package org.servicebridge.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;

/**
 * Whose turn each shift is (ROT-1). In a week the EDM's shifts go round the order one by one; the next week starts one person
 * later, so that everybody gets each weekday and each night in turn. Every other role takes whole weeks. A turn depends on its date
 * alone: another bank holiday, or somebody who left, changes nobody else's shifts.
 */
@Component
public class RollingRota {

    private static final LocalDate A_MONDAY = LocalDate.of(2020, 1, 6);
    private static final int NOON = 12;
    private static final Map<DayOfWeek, Integer> NIGHTS = Map.of(
            DayOfWeek.MONDAY, 0,
            DayOfWeek.TUESDAY, 1,
            DayOfWeek.WEDNESDAY, 2,
            DayOfWeek.THURSDAY, 3,
            DayOfWeek.FRIDAY, 4,
            DayOfWeek.SATURDAY, 6,
            DayOfWeek.SUNDAY, 8);

    private final ShiftPattern pattern;

    RollingRota(ShiftPattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The shifts of a role that start from the first day to the one before the last.
     *
     * @param order who takes turns; those who have left by then are passed over
     */
    public List<Shift> shifts(RotaRole role, List<RotaPerson> order, LocalDate first, LocalDate last) {
        Stream<ShiftHours> hours = isEdm(role)
                ? pattern.edm(first, last).stream()
                : pattern.levelThree(first, (int) ChronoUnit.WEEKS.between(first, last) + 2).stream()
                        .filter(week -> LocalDate.ofInstant(week.starts(), LondonTime.ZONE)
                                .isBefore(last));
        return hours.flatMap(each -> whoseTurn(role, order, each).stream()
                        .map(person -> new Shift(person.person(), role, each.starts(), each.ends())))
                .toList();
    }

    private static Optional<RotaPerson> whoseTurn(RotaRole role, List<RotaPerson> order, ShiftHours hours) {
        if (order.isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime starts = hours.starts().atZone(LondonTime.ZONE);
        long week = Math.floorDiv(ChronoUnit.DAYS.between(A_MONDAY, starts.toLocalDate()), 7L);
        long turn = isEdm(role) ? week + place(starts, order.size()) : week;
        return IntStream.range(0, order.size())
                .mapToObj(later -> order.get(Math.floorMod(turn + later, order.size())))
                .filter(person -> !person.hasLeft(hours.starts()))
                .findFirst();
    }

    private static boolean isEdm(RotaRole role) {
        return role.equals(RotaRole.EDM);
    }

    /** A weekend's day goes to whoever comes before its night; a bank holiday's day to somebody half the order away from its night. */
    private static int place(ZonedDateTime starts, int people) {
        DayOfWeek day = starts.getDayOfWeek();
        int night = NIGHTS.getOrDefault(day, 0);
        if (starts.getHour() >= NOON) {
            return night;
        }
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? night - 1 : night + people / 2;
    }
}
