package org.servicebridge.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Adds up for each person what bank holiday shifts earn them of time off in lieu. */
@Component
public class SumTimeOffInLieu {

    private static final Duration YEAR = Duration.ofDays(365);

    private final RotaPeople people;
    private final Shifts shifts;
    private final TimeOffInLieu timeOffInLieu;
    private final Clock clock;

    SumTimeOffInLieu(RotaPeople people, Shifts shifts, TimeOffInLieu timeOffInLieu, Clock clock) {
        this.people = people;
        this.shifts = shifts;
        this.timeOffInLieu = timeOffInLieu;
        this.clock = clock;
    }

    /** Everybody who earned or will earn some, by name. */
    public List<EarnedLieu> sum() {
        Instant now = clock.instant();
        List<RotaShift> edm = shifts.in(RotaRole.EDM, now.minus(YEAR), now.plus(YEAR));
        return people.all().stream()
                .map(person -> new EarnedLieu(
                        person,
                        sum(edm, person, shift -> !shift.ends().isAfter(now)),
                        sum(edm, person, shift -> shift.ends().isAfter(now))))
                .filter(lieu -> !lieu.earned().isZero() || !lieu.toCome().isZero())
                .toList();
    }

    private Duration sum(List<RotaShift> edm, RotaPerson person, Predicate<RotaShift> which) {
        return edm.stream()
                .filter(shift -> shift.person().equals(person.person()))
                .filter(which)
                .map(shift -> timeOffInLieu.earned(shift.shift()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
