package org.servicebridge.potential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** What the desk sees of an event under watch before it asks the provider (INV-8). */
@Component
public class LookAtEvent {

    private final WatchedEvents events;
    private final Services services;
    private final LondonTime time;

    LookAtEvent(WatchedEvents events, Services services, LondonTime time) {
        this.events = events;
        this.services = services;
        this.time = time;
    }

    /** When the provider is asked next. */
    public Instant askAt(String reference) {
        return events.get(reference).askAt();
    }

    /** What has happened. */
    public String summary(String reference) {
        return events.get(reference).summary();
    }

    /** Whom to ask, and what is known, a line each. */
    public List<String> known(String reference) {
        WatchedEvent event = events.get(reference);
        Service service = services.get(event.service());
        List<String> lines = new ArrayList<>();
        lines.add("Severity %d, under watch since %s".formatted(event.severity(), time.dateAndTimeOf(event.begunAt())));
        lines.add("Service: %s, provided by %s".formatted(service.name(), inWords(service.provider())));
        lines.add("Known as "
                + Optional.ofNullable(event.origin())
                        .orElseGet(() -> PotentialReport.reference(event.requireReport())));
        lines.add("To be asked at " + time.dateAndTimeOf(event.askAt()));
        events.answers(event)
                .forEach(answer ->
                        lines.add("Said at %s: %s".formatted(time.dateAndTimeOf(answer.answeredAt()), answer.said())));
        return lines;
    }

    private static String inWords(Provider provider) {
        return provider.telephone() == null
                ? provider.name()
                : "%s, %s".formatted(provider.name(), provider.telephone());
    }
}
