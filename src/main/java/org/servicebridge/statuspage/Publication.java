package org.servicebridge.statuspage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that is published, as it was at one moment; nothing in it changes any more.
 *
 * @param page the id under which programs know the page
 * @param services by name
 * @param incidents the newest first
 * @param maintenance the next to begin first
 * @param readAt when it was known to be all there is
 */
public record Publication(
        UUID page,
        Instant beganAt,
        List<PublishedService> services,
        List<PublishedIncident> incidents,
        List<Maintenance> maintenance,
        Instant readAt) {

    public Publication {
        services = List.copyOf(services);
        incidents = List.copyOf(incidents);
        maintenance = List.copyOf(maintenance);
    }

    /** The same, found unchanged later. */
    Publication stillTrueAt(Instant moment) {
        return new Publication(page, beganAt, services, incidents, maintenance, moment);
    }

    public Optional<PublishedIncident> incident(String reference) {
        return incidents.stream()
                .filter(incident -> incident.reference().equals(reference))
                .findAny();
    }

    /** What goes on, the most severe first, then the oldest. */
    public List<PublishedIncident> open() {
        return incidents.stream()
                .filter(PublishedIncident::isOpen)
                .sorted(Comparator.comparing(PublishedIncident::impact)
                        .reversed()
                        .thenComparing(PublishedIncident::publishedAt))
                .toList();
    }

    public List<Maintenance> ahead(Instant now) {
        return maintenance.stream().filter(plan -> plan.isAhead(now)).toList();
    }

    /** How bad the worst open incident is. */
    public Impact impact() {
        return incidents.stream()
                .filter(PublishedIncident::isOpen)
                .map(PublishedIncident::impact)
                .max(Comparator.naturalOrder())
                .orElse(Impact.NONE);
    }

    /** How a service is: as its worst open incident says, else whether it is being maintained. */
    public ServiceState stateOf(PublishedService service, Instant now) {
        Stream<ServiceState> incidentStates = openOn(service).stream().map(found -> ServiceState.of(found.impact()));
        Stream<ServiceState> maintenanceStates = maintenance.stream()
                .filter(plan -> plan.services().contains(service.code()))
                .filter(plan -> plan.state(now) == MaintenanceState.IN_PROGRESS)
                .map(plan -> ServiceState.UNDER_MAINTENANCE);
        return Stream.concat(incidentStates, maintenanceStates)
                .max(Comparator.naturalOrder())
                .orElse(ServiceState.OPERATIONAL);
    }

    /** The open incidents of a service, the most severe first. */
    public List<PublishedIncident> openOn(PublishedService service) {
        return open().stream()
                .filter(incident -> incident.service().equals(Optional.of(service.code())))
                .toList();
    }

    /** When anything on the page last changed; when it began where nothing ever did. */
    public Instant changedAt(Instant now) {
        Stream<Instant> updates =
                incidents.stream().map(incident -> incident.latest().publishedAt());
        Stream<Instant> maintenanceUpdates =
                maintenance.stream().flatMap(plan -> plan.updates(now).stream()).map(MaintenanceUpdate::publishedAt);
        return Stream.concat(updates, maintenanceUpdates)
                .max(Comparator.naturalOrder())
                .orElse(beganAt);
    }
}
