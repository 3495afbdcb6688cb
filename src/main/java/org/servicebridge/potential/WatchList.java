package org.servicebridge.potential;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.WaitingTask;
import org.servicebridge.engine.WaitingTasks;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** The events under watch, so that none is forgotten; seen by desks and level 2, of a restricted record by who may see that (INV-8). */
@Component
public class WatchList {

    private static final List<String> READERS = Stream.concat(
                    Groups.DESKS.stream(), Stream.of(Groups.SERVICE_BRIDGE_LEAD, Groups.EDM))
            .toList();

    private final WatchedEvents events;
    private final Incidents incidents;
    private final Services services;
    private final WaitingTasks tasks;

    WatchList(WatchedEvents events, Incidents incidents, Services services, WaitingTasks tasks) {
        this.events = events;
        this.incidents = incidents;
        this.services = services;
        this.tasks = tasks;
    }

    /** The first to be asked about first; none for others. */
    public List<Line> seenBy(Actor person) {
        return READERS.stream().anyMatch(person::isIn)
                ? events.open().stream()
                        .filter(event -> isSeenBy(person, event))
                        .map(event -> line(event, person))
                        .toList()
                : List.of();
    }

    private boolean isSeenBy(Actor person, WatchedEvent event) {
        String origin = event.origin();
        return origin == null || incidents.find(origin, person).isPresent();
    }

    private Line line(WatchedEvent event, Actor person) {
        String task = tasks.of(event.reference()).stream()
                .filter(waiting -> waiting.groups().stream().anyMatch(person::isIn))
                .map(WaitingTask::id)
                .findFirst()
                .orElse(null);
        return new Line(
                event.reference(),
                event.severity(),
                services.find(event.service()).map(Service::name).orElse(event.service()),
                event.summary(),
                event.askAt(),
                task);
    }

    /**
     * One event.
     *
     * @param askAt when its provider is asked next
     * @param task the task in which the person can answer; null where others are asked
     */
    public record Line(
            String reference,
            int severity,
            String service,
            String summary,
            Instant askAt,
            @Nullable String task) {}
}
