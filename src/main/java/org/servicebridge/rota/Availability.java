package org.servicebridge.rota;

import java.util.Set;
import java.util.UUID;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/** Whether a person can take hours: nobody is on call twice at once, nor as EDM and level 3, nor after they left, nor where no page goes. */
@Component
class Availability {

    private final Shifts shifts;
    private final RotaPeople people;
    private final ShiftTimes times;

    Availability(Shifts shifts, RotaPeople people, ShiftTimes times) {
        this.shifts = shifts;
        this.people = people;
        this.times = times;
    }

    /**
     * @param given the shifts that the person gives away in exchange
     * @return the person
     * @throws Refusal saying why they cannot
     */
    RotaPerson require(Shift wanted, Set<UUID> given) {
        RotaPerson person = people.find(wanted.person())
                .orElseThrow(() -> Refusal.invalid("by", "Nobody of that name is on the rota."));
        if (person.hasLeft(wanted.starts())) {
            throw Refusal.invalid("by", "%s has left the rota by then.".formatted(person.name()));
        }
        person.unreachable().ifPresent(sentence -> {
            throw Refusal.invalid("by", sentence);
        });
        shifts.of(person.person(), wanted.starts(), wanted.ends()).stream()
                .filter(shift -> !given.contains(shift.id()))
                .findFirst()
                .ifPresent(shift -> {
                    throw Refusal.wrongState("%s is on call as %s then already: %s."
                            .formatted(person.name(), shift.role().words(), times.of(shift.shift())));
                });
        return person;
    }
}
