package org.servicebridge.rota;

import java.util.HashSet;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in which order people take turns in a role; the shifts follow when the rota is planned next. */
@Component
public class OrderPeople {

    private final Shifts shifts;
    private final RotaPeople people;
    private final Accounts accounts;
    private final RotaHistory history;

    OrderPeople(Shifts shifts, RotaPeople people, Accounts accounts, RotaHistory history) {
        this.shifts = shifts;
        this.people = people;
        this.accounts = accounts;
        this.history = history;
    }

    /** @param order user names of people on the rota, none twice */
    @Transactional
    public void order(RotaRole role, List<String> order, String reason, Actor actor) {
        MayEditRota.require(actor);
        String why = Given.text("reason", reason, "Say why.");
        if (new HashSet<>(order).size() < order.size()) {
            throw Refusal.invalid("order", "Somebody stands in the order twice.");
        }
        for (String person : order) {
            if (people.find(person).isEmpty()) {
                throw Refusal.invalid("order", "%s is not on the rota: add the person first.".formatted(person));
            }
        }
        OutsideGroup.refuse(accounts, role, "order", order);
        shifts.lock(role);
        people.setOrder(role, order);
        history.add("order", "%s take turns: %s.".formatted(role.words(), String.join(", ", order)), why, actor);
    }
}
