package org.servicebridge.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the rota 12 months ahead from the rolling order (ROT-1, ROT-2). What has begun, was agreed by hand or was imported
 * stays; the planned shifts fill what is left, so planning again moves only what the calendar or the order changed.
 */
@Component
public class PlanRota {

    private static final int MONTHS_AHEAD = 12;

    private final Shifts shifts;
    private final RotaPeople people;
    private final OnCallRoles roles;
    private final RollingRota rolling;
    private final RotaHistory history;
    private final ShiftTimes times;
    private final Clock clock;

    PlanRota(
            Shifts shifts,
            RotaPeople people,
            OnCallRoles roles,
            RollingRota rolling,
            RotaHistory history,
            ShiftTimes times,
            Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.roles = roles;
        this.rolling = rolling;
        this.history = history;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Plans every role; a role in whose order nobody stands is left as it is.
     *
     * @param reason why it is planned just now
     */
    @Transactional
    public Planned plan(String reason, Actor actor) {
        MayEditRota.require(actor);
        String why = Given.text("reason", reason, "Say why the rota is planned anew.");
        Planned planned = new Planned(0, 0, 0);
        for (RotaRole role : roles.all()) {
            planned = planned.plus(plan(role, why, actor));
        }
        return planned;
    }

    private Planned plan(RotaRole role, String reason, Actor actor) {
        shifts.lock(role);
        Map<String, RotaPerson> everybody = people.byName();
        List<RotaPerson> order = people.order(role).stream()
                .map(everybody::get)
                .filter(Objects::nonNull)
                .toList();
        if (order.isEmpty()) {
            return new Planned(0, 0, 0);
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, LondonTime.ZONE);
        List<Shift> wanted = rolling.shifts(role, order, today.minusDays(1), today.plusMonths(MONTHS_AHEAD));
        List<RotaShift> there = shifts.in(role, now, Instant.parse("9000-01-01T00:00:00Z"));
        List<Shift> fixed = new ArrayList<>();
        fixed.add(new Shift("", role, Instant.EPOCH, now));
        there.stream()
                .filter(shift -> isFixed(shift, now))
                .map(RotaShift::shift)
                .forEach(fixed::add);
        List<RotaShift> movable =
                there.stream().filter(shift -> !isFixed(shift, now)).toList();
        Planned planned = bring(movable, AroundFixed.fit(wanted, fixed), reason, actor);
        if (planned.isChange()) {
            history.add(
                    "planned",
                    "%s planned until %s: %s."
                            .formatted(role.words(), today.plusMonths(MONTHS_AHEAD), planned.inWords()),
                    reason,
                    actor);
        }
        return planned;
    }

    private static boolean isFixed(RotaShift shift, Instant now) {
        return !shift.isPlanned() || shift.starts().isBefore(now);
    }

    /** Changes what is there into what is wanted; a shift that begins at the same moment stays the same shift. */
    private Planned bring(List<RotaShift> there, List<Shift> wanted, String reason, Actor actor) {
        Map<Instant, RotaShift> byStart = new HashMap<>();
        List<RotaShift> left = new ArrayList<>();
        there.forEach(shift -> {
            if (byStart.putIfAbsent(shift.starts(), shift) != null) {
                left.add(shift);
            }
        });
        List<Shift> fresh = new ArrayList<>();
        Map<RotaShift, Shift> changed = new HashMap<>();
        for (Shift shift : wanted) {
            RotaShift same = byStart.remove(shift.starts());
            if (same == null) {
                fresh.add(shift);
            } else if (!same.shift().equals(shift)) {
                changed.put(same, shift);
            }
        }
        left.addAll(byStart.values());
        left.forEach(shift -> remove(shift, reason, actor));
        changed.forEach((before, after) -> change(before, after, reason, actor));
        fresh.forEach(shift -> shifts.add(shift, Origin.PLANNED, clock.instant()));
        return new Planned(fresh.size(), changed.size(), left.size());
    }

    private void remove(RotaShift shift, String reason, Actor actor) {
        shifts.remove(shift.id());
        String text = "%s taken off: %s, %s.".formatted(shift.role().words(), times.of(shift.shift()), shift.person());
        history.add("replanned", shift.id(), text, reason, null, actor);
    }

    private void change(RotaShift before, Shift after, String reason, Actor actor) {
        shifts.change(before.id(), after, Origin.PLANNED, clock.instant());
        String text = "%s planned anew: %s, %s; before: %s, %s."
                .formatted(
                        after.role().words(),
                        times.of(after),
                        after.person(),
                        times.of(before.shift()),
                        before.person());
        history.add("replanned", before.id(), text, reason, null, actor);
    }
}
