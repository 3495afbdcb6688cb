package org.servicebridge.escalation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.rota.OnCallRoles;
import org.servicebridge.rota.RotaPeople;
import org.servicebridge.rota.RotaPerson;
import org.servicebridge.rota.RotaRole;
import org.servicebridge.rota.WhoIsOnCall;
import org.springframework.stereotype.Component;

/**
 * Finds who is to be paged, reachable or not. In a role on call that is one after the other: who is on duty, then the role's contacts; where
 * neither is known, the people of the group in the order of their user names. Everybody else is paged as a group.
 */
@Component
class WhoIsPaged {

    private final OnCallRoles roles;
    private final WhoIsOnCall onCall;
    private final RotaPeople people;
    private final Colleagues colleagues;
    private final Clock clock;

    WhoIsPaged(OnCallRoles roles, WhoIsOnCall onCall, RotaPeople people, Colleagues colleagues, Clock clock) {
        this.roles = roles;
        this.onCall = onCall;
        this.people = people;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Those of whom a number or address is known: of a role on call the first. */
    List<Pager> reachable(String group) {
        return reachable(group, List.of());
    }

    /**
     * Of a role on call the first who was not silent before, or else who was so first.
     *
     * @param silent names, whoever was paged last at the end
     */
    List<Pager> reachable(String group, List<String> silent) {
        Stream<Pager> reachable = of(group).stream().filter(Pager::isReachable);
        return isOneByOne(group)
                ? reachable.min(Comparator.comparingInt(person -> silent.indexOf(person.name()))).stream()
                        .toList()
                : reachable.toList();
    }

    /** Whether one person of the group is asked, and the next only where the first is silent. */
    private boolean isOneByOne(String group) {
        return roles.ofTasksOf(group).isPresent();
    }

    /** Who comes next of a role on call, where those named have been paged already; nobody of everybody else. */
    Optional<Pager> next(String group, Set<String> paged) {
        return isOneByOne(group)
                ? of(group).stream()
                        .filter(Pager::isReachable)
                        .filter(person -> !paged.contains(person.name()))
                        .findFirst()
                : Optional.empty();
    }

    /** In the order in which they are asked. */
    List<Pager> of(String group) {
        Optional<RotaRole> role = roles.ofTasksOf(group);
        List<Pager> named = role.map(known -> onCall.inOrder(known, clock.instant()).stream()
                        .map(WhoIsPaged::pager)
                        .toList())
                .orElse(List.of());
        boolean byRota = role.filter(WhoIsPaged::isByRotaAlone).isPresent();
        return named.isEmpty() && !byRota
                ? colleagues.of(group).stream().map(this::withNumber).toList()
                : named;
    }

    /** By day the EDMs of the rota are not on call, and the level above has a person for each hour. */
    private static boolean isByRotaAlone(RotaRole role) {
        return role.equals(RotaRole.EDM) || role.equals(RotaRole.LEVEL_3);
    }

    /** Camunda Admin knows no numbers; the people of the rota may. */
    private Pager withNumber(Pager colleague) {
        return Optional.ofNullable(colleague.user())
                .flatMap(people::find)
                .map(WhoIsPaged::pager)
                .filter(Pager::isReachable)
                .map(known -> new Pager(
                        colleague.user(),
                        colleague.name(),
                        known.telephone(),
                        known.email() == null ? colleague.email() : known.email()))
                .orElse(colleague);
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
