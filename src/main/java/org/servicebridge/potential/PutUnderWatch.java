package org.servicebridge.potential;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an event of severity 3 or 4, which may become an HSSI, under watch with its provider (INV-8). */
@Component
public class PutUnderWatch {

    private final WatchedEvents events;
    private final PotentialReports reports;
    private final Incidents incidents;
    private final Timeline timeline;
    private final EventWatchProcess process;
    private final PlausibleTimes times;
    private final LondonTime london;

    PutUnderWatch(
            WatchedEvents events,
            PotentialReports reports,
            Incidents incidents,
            Timeline timeline,
            EventWatchProcess process,
            PlausibleTimes times,
            LondonTime london) {
        this.events = events;
        this.reports = reports;
        this.incidents = incidents;
        this.timeline = timeline;
        this.process = process;
        this.times = times;
        this.london = london;
    }

    /** What anybody has reported, as the desk has answered. */
    @Transactional
    public void report(String reference, Actor actor) {
        PotentialReport report = reports.lock(reference);
        begin(
                new WatchedEvent(
                        0,
                        null,
                        report.id(),
                        Objects.requireNonNull(report.answer().severity()),
                        Objects.requireNonNull(report.service()),
                        report.summary(),
                        times.now(),
                        Objects.requireNonNull(report.askProviderAt()),
                        null,
                        null),
                actor);
    }

    /**
     * What a desk has rated, and leaves to ordinary incident management.
     *
     * @param severity as it was set
     * @param askAt when the provider is asked
     * @throws Refusal where the severity is another, or the time has passed
     */
    @Transactional
    public void incident(String reference, int severity, @Nullable Instant askAt, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        requireSeverity(severity);
        Instant at = requireTime(times.future("askAt", askAt));
        String watch = begin(
                new WatchedEvent(
                        0,
                        reference,
                        null,
                        severity,
                        Objects.requireNonNull(incident.dataSet().service()),
                        incident.dataSet().summary(),
                        times.now(),
                        at,
                        null,
                        null),
                actor);
        timeline.add(
                reference,
                "under-watch",
                actor,
                "%s: it may become an HSSI, and its provider is asked at %s."
                        .formatted(watch, london.dateAndTimeOf(at)));
    }

    static Instant requireTime(@Nullable Instant askAt) {
        if (askAt == null) {
            throw Refusal.invalid("askAt", "Say when the provider is asked.");
        }
        return askAt;
    }

    /** More severe is an HSSI, and nobody watches what is less so. */
    static void requireSeverity(@Nullable Integer severity) {
        if (severity == null || severity != 3 && severity != 4) {
            throw Refusal.invalid("watch", "Only what is of severity 3 or 4 is put under watch.");
        }
    }

    private String begin(WatchedEvent event, Actor actor) {
        String watch = events.add(event, actor);
        process.eventWatched(watch);
        return watch;
    }
}
