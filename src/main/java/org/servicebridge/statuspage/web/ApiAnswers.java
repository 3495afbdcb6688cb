package org.servicebridge.statuspage.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.statuspage.Maintenance;
import org.servicebridge.statuspage.MaintenanceState;
import org.servicebridge.statuspage.MaintenanceUpdate;
import org.servicebridge.statuspage.Publication;
import org.servicebridge.statuspage.PublishedIncident;
import org.servicebridge.statuspage.PublishedService;
import org.servicebridge.statuspage.PublishedUpdate;
import org.servicebridge.statuspage.StatusProperties;
import org.springframework.stereotype.Component;

/** Says what is published in the shape that clients of status pages read, version 2. */
@Component
class ApiAnswers {

    private final StatusProperties properties;
    private final StatusAddress address;
    private final StatusWords words;

    ApiAnswers(StatusProperties properties, StatusAddress address, StatusWords words) {
        this.properties = properties;
        this.address = address;
        this.words = words;
    }

    ApiPage page(Publication publication, Instant now) {
        return new ApiPage(
                publication.page(), properties.name(), address.page(), "Europe/London", publication.changedAt(now));
    }

    ApiStatus status(Publication publication) {
        return new ApiStatus(words.headline(publication), publication.impact().code());
    }

    List<ApiComponent> components(Publication publication, Instant now) {
        return IntStream.range(0, publication.services().size())
                .mapToObj(index -> component(publication, index, now))
                .toList();
    }

    ApiIncident incident(PublishedIncident incident, Publication publication, Instant now) {
        PublishedUpdate latest = incident.latest();
        return new ApiIncident(
                incident.reference(),
                incident.name(),
                latest.progress().code(),
                incident.publishedAt(),
                latest.publishedAt(),
                null,
                incident.resolvedAt(),
                incident.impact().code(),
                address.incident(incident.reference()),
                incident.publishedAt(),
                publication.page(),
                incident.updates().stream()
                        .map(update -> ApiUpdate.of(
                                update.id(),
                                incident.reference(),
                                update.progress().code(),
                                update.body(),
                                update.publishedAt()))
                        .toList(),
                components(publication, incident.service().stream().toList(), now));
    }

    ApiMaintenance maintenance(Maintenance plan, Publication publication, Instant now) {
        List<MaintenanceUpdate> updates = plan.updates(now);
        @Nullable
        Instant over = plan.state(now).code().equals(MaintenanceState.COMPLETED.code())
                ? updates.get(0).publishedAt()
                : null;
        return new ApiMaintenance(
                plan.id(),
                plan.title(),
                plan.state(now).code(),
                plan.plannedAt(),
                updates.get(0).publishedAt(),
                null,
                over,
                "maintenance",
                address.page(),
                plan.startsAt(),
                publication.page(),
                updates.stream()
                        .map(update -> ApiUpdate.of(
                                update.id(),
                                plan.id().toString(),
                                update.state().code(),
                                update.body(),
                                update.publishedAt()))
                        .toList(),
                components(publication, plan.services(), now),
                plan.startsAt(),
                plan.endsAt());
    }

    private List<ApiComponent> components(Publication publication, List<String> codes, Instant now) {
        return components(publication, now).stream()
                .filter(component -> codes.contains(component.id()))
                .toList();
    }

    private static ApiComponent component(Publication publication, int index, Instant now) {
        PublishedService service = publication.services().get(index);
        Instant changed = publication.incidents().stream()
                .filter(incident ->
                        incident.service().filter(service.code()::equals).isPresent())
                .map(incident -> incident.latest().publishedAt())
                .max(Comparator.naturalOrder())
                .orElse(publication.beganAt());
        return new ApiComponent(
                service.code(),
                service.name(),
                publication.stateOf(service, now).code(),
                publication.beganAt(),
                changed,
                index + 1,
                null,
                true,
                null,
                null,
                publication.page(),
                false,
                false);
    }
}
