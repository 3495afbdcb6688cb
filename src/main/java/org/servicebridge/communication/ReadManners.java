package org.servicebridge.communication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how each service is communicated, and by whose decision, to those who write notices, release them or own services. */
@Component
@Transactional(readOnly = true)
public class ReadManners {

    private static final List<String> MAY_READ = Stream.concat(
                    Groups.DESKS.stream(),
                    Stream.of(
                            Groups.SERVICE_BRIDGE_LEAD,
                            Groups.EDM,
                            Groups.LEVEL_3,
                            Groups.SERVICE_OWNER,
                            Groups.SERVICE_OWNER_LEAD))
            .toList();

    private final Services services;
    private final MannerChanges changes;

    ReadManners(Services services, MannerChanges changes) {
        this.services = services;
        this.changes = changes;
    }

    public static boolean allows(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && MAY_READ.stream().anyMatch(actor::isIn);
    }

    /**
     * All services in scope, by name, those that are not communicated openly first.
     *
     * @throws Refusal where the actor is of another group
     */
    public List<ServiceManner> all(Actor actor) {
        if (!allows(actor)) {
            throw Refusal.forbidden(
                    "How services are communicated is read by the desks, the EDM, level 3 and Service Owners.");
        }
        List<MannerChange> all = changes.all();
        return services.all().stream()
                .filter(Service::managed)
                .map(service -> of(service, all))
                .sorted((one, other) -> Boolean.compare(one.manner() == Manner.OPEN, other.manner() == Manner.OPEN))
                .toList();
    }

    private static ServiceManner of(Service service, List<MannerChange> all) {
        List<MannerChange> own = all.stream()
                .filter(change -> change.service().equals(service.code()))
                .toList();
        Optional<MannerChange> waiting =
                own.stream().filter(MannerChange::isWaiting).findFirst();
        return new ServiceManner(
                service.code(),
                service.name(),
                Manner.of(service),
                service.localArrangement(),
                service.earlyLife(),
                waiting.orElse(null),
                own.stream().filter(change -> !change.isWaiting()).toList());
    }

    /**
     * One service as it is communicated.
     *
     * @param earlyLife whether its full roll-out is still to be approved
     * @param waiting the change that a Service Owner has to decide; null where there is none
     * @param history what was decided, newest first
     */
    public record ServiceManner(
            String code,
            String name,
            Manner manner,
            @Nullable String arrangement,
            boolean earlyLife,
            @Nullable MannerChange waiting,
            List<MannerChange> history) {}
}
