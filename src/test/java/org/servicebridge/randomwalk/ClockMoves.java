package org.servicebridge.randomwalk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.testing.MovableClock;

/** Time passes: some minutes, to the next timer, or to a change of shift; whatever falls due or starts meanwhile does so at its own time. */
final class ClockMoves implements Moves {

    private static final List<LocalTime> SHIFTS =
            List.of(LocalTime.of(7, 0), LocalTime.of(8, 0), LocalTime.of(17, 30), LocalTime.of(19, 0));

    private static final int MOST_AT_ONCE = 400;

    private final MovableClock clock;
    private final ManagementService management;
    private final ShiftChanges shifts;
    private final Witness witness;

    ClockMoves(MovableClock clock, ManagementService management, ShiftChanges shifts, Witness witness) {
        this.shifts = shifts;
        this.clock = clock;
        this.management = management;
        this.witness = witness;
    }

    @Override
    public int weight() {
        return 14;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        int kind = dice.below(10);
        if (kind == 0) {
            return Optional.of(shiftChanges());
        }
        return Optional.of(kind < 5 ? nextTimer(scene) : passes(Duration.ofMinutes(1 + dice.below(25))));
    }

    Move nextTimer(Scene scene) {
        if (scene.timers().isEmpty()) {
            return passes(Duration.ofHours(1));
        }
        Scene.Timer next = scene.timers().get(0);
        return new Move(
                "the clock passes to %s of %s".formatted(next.element(), next.reference()),
                () -> runUntil(next.free()));
    }

    private Move passes(Duration time) {
        return new Move(
                "%d minutes pass".formatted(time.toMinutes()),
                () -> runUntil(clock.instant().plus(time)));
    }

    private Move shiftChanges() {
        ZonedDateTime now = clock.instant().atZone(LondonTime.ZONE);
        ZonedDateTime next = SHIFTS.stream()
                .map(time -> now.toLocalDate().atTime(time).atZone(LondonTime.ZONE))
                .filter(now::isBefore)
                .findFirst()
                .orElseGet(() ->
                        now.toLocalDate().plusDays(1).atTime(SHIFTS.get(0)).atZone(LondonTime.ZONE));
        return new Move("the shift changes at " + next.toLocalTime(), () -> runUntil(next.toInstant()));
    }

    /** Whatever falls due, or starts by the clock, until then does so at its time. */
    Outcome runUntil(Instant end) {
        try {
            for (int fired = 0; fired < MOST_AT_ONCE; fired++) {
                List<Scene.Timer> timers = witness.timers();
                Instant due = timers.isEmpty() ? Instant.MAX : timers.get(0).free();
                Instant shift = shifts.nextAfter(clock.instant());
                if (due.isAfter(end) && shift.isAfter(end)) {
                    break;
                }
                if (!shift.isAfter(due)) {
                    clock.set(shift);
                    shifts.startAt(shift);
                    continue;
                }
                if (due.isAfter(clock.instant())) {
                    clock.set(due);
                }
                fire(timers.get(0));
            }
            if (end.isAfter(clock.instant())) {
                clock.set(end);
            }
            return Outcome.DONE;
        } catch (RuntimeException fault) {
            return new Outcome(
                    Outcome.Kind.FAULT, "a timer failed: " + Outcome.of(fault).said());
        }
    }

    private void fire(Scene.Timer timer) {
        try {
            management.executeJob(timer.id());
        } catch (RuntimeException fault) {
            throw new IllegalStateException("%s of %s".formatted(timer.element(), timer.reference()), fault);
        }
    }
}
