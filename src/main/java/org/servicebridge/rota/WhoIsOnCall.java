package org.servicebridge.rota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom to ask in a role, one after the other: whoever is on duty by the rota, then the contacts of the role in their order (ROT-5). */
@Component
public class WhoIsOnCall {

    private final OnCallRoles roles;
    private final Rota rota;
    private final RotaPeople people;

    WhoIsOnCall(OnCallRoles roles, Rota rota, RotaPeople people) {
        this.roles = roles;
        this.rota = rota;
        this.people = people;
    }

    /** Nobody twice, and nobody who has left. */
    public List<RotaPerson> inOrder(RotaRole role, Instant at) {
        return Stream.concat(onDuty(role, at).stream(), contacts(role, at).stream())
                .distinct()
                .toList();
    }

    public Optional<RotaPerson> onDuty(RotaRole role, Instant at) {
        return rota.onCall(role, at).flatMap(person -> people.find(person.person()));
    }

    /** Who is asked in their order where nobody is on duty by the rota. */
    public List<RotaPerson> contacts(RotaRole role, Instant at) {
        return roles.manner(role, at).contacts().stream()
                .flatMap(person -> people.find(person).stream())
                .filter(person -> !person.hasLeft(at))
                .toList();
    }
}
