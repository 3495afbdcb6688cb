package org.servicebridge.rota;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a shift to somebody who covers it, with who agreed (ROT-3). Planning anew leaves it alone from then on. */
@Component
public class ArrangeCover {

    private final Shifts shifts;
    private final RotaPeople people;
    private final Availability availability;
    private final RotaHistory history;
    private final ShiftTimes times;
    private final Clock clock;

    ArrangeCover(
            Shifts shifts,
            RotaPeople people,
            Availability availability,
            RotaHistory history,
            ShiftTimes times,
            Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.availability = availability;
        this.history = history;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @param by user name of the person who covers the shift
     * @param agreedBy who agreed, and how
     * @param reason why cover is needed
     * @throws Refusal where the shift is over, or the person cannot take it
     */
    @Transactional
    public void arrange(UUID id, String by, String agreedBy, String reason, Actor actor) {
        MayEditRota.require(actor);
        String agreed = Given.text("agreedBy", agreedBy, "Say who agreed to it, and how.");
        String why = Given.text("reason", reason, "Say why cover is needed.");
        shifts.lock(shifts.get(id).role());
        RotaShift before = shifts.get(id);
        NotOver.require(before, clock.instant(), times);
        if (before.person().equals(by)) {
            throw Refusal.invalid("by", "That person has the shift already.");
        }
        RotaPerson cover = availability.require(before.shift().of(by), Set.of());
        shifts.change(id, before.shift().of(by), Origin.AGREED, clock.instant());
        shifts.known(id, agreed, clock.instant());
        String text = "%s, %s: %s covers for %s."
                .formatted(
                        before.role().words(),
                        times.of(before.shift()),
                        cover.name(),
                        people.find(before.person()).map(RotaPerson::name).orElse(before.person()));
        history.add("cover", id, text, why, agreed, actor);
    }
}
