package org.servicebridge.rota;

import java.time.Clock;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a person knows of their shift: said by themselves, or told to the Service Bridge. */
@Component
public class AcknowledgeShift {

    private final Shifts shifts;
    private final RotaHistory history;
    private final ShiftTimes times;
    private final Clock clock;

    AcknowledgeShift(Shifts shifts, RotaHistory history, ShiftTimes times, Clock clock) {
        this.shifts = shifts;
        this.history = history;
        this.times = times;
        this.clock = clock;
    }

    /** @throws Refusal where it is neither the actor's shift nor the actor keeps the rota */
    @Transactional
    public void acknowledge(UUID id, Actor actor) {
        shifts.lock(shifts.get(id).role());
        RotaShift shift = shifts.get(id);
        if (!actor.id().equals(shift.person())) {
            MayEditRota.require(actor);
        }
        if (shift.isKnown()) {
            return;
        }
        shifts.known(id, actor.id(), clock.instant());
        String text =
                "%s, %s: %s knows of it.".formatted(shift.role().words(), times.of(shift.shift()), shift.person());
        history.add("acknowledged", id, text, "", null, actor);
    }
}
