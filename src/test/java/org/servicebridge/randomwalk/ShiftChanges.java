package org.servicebridge.randomwalk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.ClockStart;

/** What the wall clock does at the beginning and end of core hours, and looks at once more a minute later. */
final class ShiftChanges {

    private static final Set<String> OF_A_SHIFT = Set.of("SHIFT", "HOT-HANDOVER", "LEVEL-2", "POTENTIAL");

    private final List<ClockStart> starts;

    ShiftChanges(Collection<ClockStart> all) {
        this.starts = all.stream()
                .filter(start -> OF_A_SHIFT.contains(start.prefix()))
                .toList();
    }

    /** The first moment after that one at which something starts. */
    Instant nextAfter(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, LondonTime.ZONE);
        return Stream.of(day, day.plusDays(1))
                .flatMap(of -> starts.stream()
                        .flatMap(start -> start.timesOn(of).stream())
                        .map(time -> of.atTime(time).atZone(LondonTime.ZONE).toInstant()))
                .filter(moment::isBefore)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Starts what starts at that moment. */
    void startAt(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, LondonTime.ZONE);
        LocalTime time = LocalTime.ofInstant(moment, LondonTime.ZONE);
        starts.stream()
                .filter(start -> start.timesOn(day).contains(time))
                .forEach(start -> start.afterStart(start.prefix()));
    }
}
