package org.servicebridge.escalation;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaPeople;
import org.servicebridge.rota.RotaPerson;
import org.servicebridge.rota.RotaRole;
import org.springframework.stereotype.Component;

/** Finds who is to be paged, reachable or not: whoever is on call, or everybody of a group that has no rota. */
@Component
class WhoIsPaged {

    private final Rota rota;
    private final RotaPeople people;
    private final Colleagues colleagues;
    private final Clock clock;

    WhoIsPaged(Rota rota, RotaPeople people, Colleagues colleagues, Clock clock) {
        this.rota = rota;
        this.people = people;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Those of whom a number or address is known. */
    List<Pager> reachable(String group) {
        return of(group).stream().filter(Pager::isReachable).toList();
    }

    List<Pager> of(String group) {
        return switch (group) {
            case Groups.EDM -> onCall(RotaRole.EDM);
            case Groups.LEVEL_3 -> onCall(RotaRole.LEVEL_3);
            default -> colleagues.of(group);
        };
    }

    private List<Pager> onCall(RotaRole role) {
        return rota.onCall(role, clock.instant()).flatMap(person -> people.find(person.person())).stream()
                .map(WhoIsPaged::pager)
                .toList();
    }

    /** A landline takes no page: whoever has nothing else is to be called, and the timeline says so. */
    private static Pager pager(RotaPerson person) {
        return new Pager(
                person.person(), person.name(), person.isPaged() ? person.telephone() : null, known(person.email()));
    }

    private static @Nullable String known(@Nullable String address) {
        return address == null || address.isBlank() ? null : address;
    }
}
