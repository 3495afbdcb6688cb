package org.servicebridge.rota;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets two people swap a shift each, with who agreed (ROT-3). Planning anew leaves both alone from then on. */
@Component
public class SwapShifts {

    private final Shifts shifts;
    private final Availability availability;
    private final RotaHistory history;
    private final ShiftTimes times;
    private final Clock clock;

    SwapShifts(Shifts shifts, Availability availability, RotaHistory history, ShiftTimes times, Clock clock) {
        this.shifts = shifts;
        this.availability = availability;
        this.history = history;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @param agreedBy who agreed, and how
     * @param reason why they swap
     * @throws Refusal where one of the shifts is over, both are one person's, or somebody would be on call twice
     */
    @Transactional
    public void swap(UUID first, UUID second, String agreedBy, String reason, Actor actor) {
        MayEditRota.require(actor);
        String agreed = Given.text("agreedBy", agreedBy, "Say who agreed to it, and how.");
        String why = Given.text("reason", reason, "Say why they swap.");
        shifts.lock(shifts.get(first).role());
        RotaShift one = shifts.get(first);
        RotaShift other = shifts.get(second);
        if (!one.role().equals(other.role())) {
            throw Refusal.invalid("with", "Only shifts of the same role can be swapped.");
        }
        if (one.person().equals(other.person())) {
            throw Refusal.invalid("with", "Both shifts are the same person's.");
        }
        NotOver.require(one, clock.instant(), times);
        NotOver.require(other, clock.instant(), times);
        Set<UUID> exchanged = Set.of(first, second);
        RotaPerson takesOne = availability.require(one.shift().of(other.person()), exchanged);
        RotaPerson takesOther = availability.require(other.shift().of(one.person()), exchanged);
        give(one, takesOne, takesOther, agreed, why, actor);
        give(other, takesOther, takesOne, agreed, why, actor);
    }

    private void give(RotaShift shift, RotaPerson to, RotaPerson from, String agreed, String why, Actor actor) {
        shifts.change(shift.id(), shift.shift().of(to.person()), Origin.AGREED, clock.instant());
        shifts.known(shift.id(), agreed, clock.instant());
        String text = "%s, %s: %s instead of %s, in a swap."
                .formatted(shift.role().words(), times.of(shift.shift()), to.name(), from.name());
        history.add("swap", shift.id(), text, why, agreed, actor);
    }
}
