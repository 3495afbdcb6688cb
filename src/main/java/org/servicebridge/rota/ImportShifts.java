package org.servicebridge.rota;

import java.time.Clock;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a CSV list of shifts into the rota, as a whole or not at all; planned shifts make room for it. */
@Component
public class ImportShifts {

    private final ReadShiftList readShiftList;
    private final Shifts shifts;
    private final OnCallRoles roles;
    private final PlanRota planRota;
    private final RotaHistory history;
    private final ShiftTimes times;
    private final Clock clock;

    ImportShifts(
            ReadShiftList readShiftList,
            Shifts shifts,
            OnCallRoles roles,
            PlanRota planRota,
            RotaHistory history,
            ShiftTimes times,
            Clock clock) {
        this.readShiftList = readShiftList;
        this.shifts = shifts;
        this.roles = roles;
        this.planRota = planRota;
        this.history = history;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @return how many shifts were imported
     * @throws Refusal where one line is bad; then none is imported
     */
    @Transactional
    public int take(String csv, String reason, Actor actor) {
        MayEditRota.require(actor);
        String why = Given.text("reason", reason, "Say why the list is imported.");
        for (RotaRole role : roles.all()) {
            shifts.lock(role);
        }
        ShiftList list = readShiftList.read(csv);
        if (!list.isImportable()) {
            BadLine bad = list.bad().get(0);
            throw Refusal.invalid("list", "Nothing is imported. Line %d: %s".formatted(bad.number(), bad.sentence()));
        }
        list.good().forEach(line -> put(line.shift(), why, actor));
        planRota.plan("Shifts imported: " + why, actor);
        return list.good().size();
    }

    private void put(Shift shift, String reason, Actor actor) {
        List<RotaShift> sameStart = shifts.in(shift.role(), shift.starts(), shift.ends()).stream()
                .filter(there -> there.starts().equals(shift.starts()))
                .toList();
        String text = "%s imported: %s, %s.".formatted(shift.role().words(), times.of(shift), shift.person());
        if (sameStart.isEmpty()) {
            history.add("imported", shifts.add(shift, Origin.IMPORTED, clock.instant()), text, reason, null, actor);
        } else {
            RotaShift there = sameStart.get(0);
            shifts.change(there.id(), shift, Origin.IMPORTED, clock.instant());
            history.add("imported", there.id(), text, reason, null, actor);
        }
    }
}
