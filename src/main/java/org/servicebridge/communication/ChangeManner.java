package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListedList;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes how a service is communicated: the Bridge or a Service Owner wants it, a Service Owner's word puts it in force
 * (COM-16, IH-9). What a Service Owner wants is approved with that.
 */
@Component
public class ChangeManner {

    private static final List<String> OWNERS = List.of(Groups.SERVICE_OWNER, Groups.SERVICE_OWNER_LEAD);
    private static final List<String> MAY_WANT = Stream.concat(
                    OWNERS.stream(), Stream.of(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD))
            .toList();

    private final MannerChanges changes;
    private final Services services;
    private final DistributionLists lists;
    private final Clock clock;

    ChangeManner(MannerChanges changes, Services services, DistributionLists lists, Clock clock) {
        this.changes = changes;
        this.services = services;
        this.lists = lists;
        this.clock = clock;
    }

    /** Whether the actor may say how a service is to be communicated. */
    public static boolean mayWant(Actor actor) {
        return isPersonOf(actor, MAY_WANT);
    }

    /** Whether the actor's word puts it in force. */
    public static boolean mayDecide(Actor actor) {
        return isPersonOf(actor, OWNERS);
    }

    /**
     * @return whether it is in force now
     * @throws Refusal naming the field at fault, or where a change of the service waits already
     */
    @Transactional
    public boolean want(String code, MannerRequest request, Actor actor) {
        if (!mayWant(actor)) {
            throw Refusal.forbidden("Only the Service Bridge and Service Owners say how a service is communicated.");
        }
        Service service = services.get(code);
        Instant now = clock.instant();
        WantedManner wanted = WantedManner.of(request, service.earlyLife(), LocalDate.ofInstant(now, LondonTime.ZONE));
        requirePossible(service, wanted.manner());
        if (!changes.want(code, wanted, now, actor)) {
            throw Refusal.wrongState("A change of %s waits for its Service Owner already.".formatted(service.name()));
        }
        if (mayDecide(actor)) {
            decide(service, true, null, now, actor);
            return true;
        }
        return false;
    }

    /**
     * @param answer why it is refused; may be left out where it is approved
     * @throws Refusal where nothing of the service waits, or it cannot be put in force as things stand
     */
    @Transactional
    public void decide(String code, boolean approved, @Nullable String answer, Actor actor) {
        if (!mayDecide(actor)) {
            throw Refusal.forbidden("Only a Service Owner decides how a service is communicated.");
        }
        String said = approved && (answer == null || answer.isBlank())
                ? null
                : WantedManner.text("answer", answer, "Say why it stays as it is.");
        decide(services.get(code), approved, said, clock.instant(), actor);
    }

    private void decide(Service service, boolean approved, @Nullable String answer, Instant now, Actor actor) {
        MannerChange change = changes.waiting(service.code())
                .orElseThrow(
                        () -> Refusal.wrongState("No change of %s waits for a decision.".formatted(service.name())));
        if (approved) {
            requirePossible(service, change.manner());
            services.communicate(
                    service.code(),
                    change.manner() != Manner.LOCAL,
                    change.arrangement(),
                    change.manner() == Manner.CLOSED_LIST || change.manner() == Manner.LOCAL && service.earlyLife());
        }
        changes.decide(change.id(), approved, answer, now, actor);
    }

    /** A closed list without members would tell nobody; only a local arrangement can be replaced by another of its kind. */
    private void requirePossible(Service service, Manner manner) {
        if (manner != Manner.LOCAL && manner == Manner.of(service)) {
            throw Refusal.invalid("manner", "%s is communicated %s already.".formatted(service.name(), manner.words()));
        }
        if (manner == Manner.CLOSED_LIST && isClosedListMissing(service)) {
            throw Refusal.invalid(
                    "manner",
                    "%s has no closed list with anybody on it: make it first, under Distribution lists."
                            .formatted(service.name()));
        }
    }

    private boolean isClosedListMissing(Service service) {
        List<String> closed =
                lists.closed(service.code()).stream().map(list -> list.code()).toList();
        return lists.all().stream()
                .filter(listed -> closed.contains(listed.list().code()))
                .mapToLong(ListedList::members)
                .noneMatch(members -> members > 0);
    }

    private static boolean isPersonOf(Actor actor, List<String> groups) {
        return actor.kind() == Actor.Kind.PERSON && groups.stream().anyMatch(actor::isIn);
    }
}
