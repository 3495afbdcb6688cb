package org.servicebridge.potential;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.intake.Report;
import org.servicebridge.intake.ReportIncident;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the HSSI that an event under watch has become, linked to it and with everything known, by the door by which every other comes (INV-8). */
@Component
public class OpenWatched {

    private final WatchedEvents events;
    private final PotentialReports reports;
    private final Reporters reporters;
    private final Services services;
    private final Incidents incidents;
    private final Timeline timeline;
    private final ReportIncident reportIncident;
    private final LondonTime london;

    OpenWatched(
            WatchedEvents events,
            PotentialReports reports,
            Reporters reporters,
            Services services,
            Incidents incidents,
            Timeline timeline,
            ReportIncident reportIncident,
            LondonTime london) {
        this.events = events;
        this.reports = reports;
        this.reporters = reporters;
        this.services = services;
        this.incidents = incidents;
        this.timeline = timeline;
        this.reportIncident = reportIncident;
        this.london = london;
    }

    @Transactional
    public void open(String reference, Actor actor) {
        WatchedEvent event = events.lock(reference);
        String opened = event.origin() == null ? ofReport(event, actor) : ofRecord(event, event.origin(), actor);
        timeline.add(opened, "was-under-watch", actor, history(event));
        events.becomes(event, opened);
    }

    private String ofReport(WatchedEvent event, Actor actor) {
        PotentialReport report = reports.get(PotentialReport.reference(event.requireReport()));
        String reporter = reporters.inWords(report);
        return open(DeskReport.of(report, services.get(event.service()), reporter), reporter, report.desk(), actor);
    }

    private String ofRecord(WatchedEvent event, String origin, Actor actor) {
        var left = incidents.lock(origin);
        String opened = open(
                DeskReport.of(left, services.get(event.service())),
                left.identification().reporter(),
                left.identification().reportingDesk(),
                actor);
        timeline.add(origin, "became-hssi", actor, "%s became an HSSI: %s.".formatted(event.reference(), opened));
        return opened;
    }

    private String open(Report report, @Nullable String reporter, @Nullable String desk, Actor actor) {
        return reportIncident.report(report, reporter, desk, actor).reference();
    }

    /** What is known of the time under watch, for whoever has the HSSI now. */
    private String history(WatchedEvent event) {
        List<WatchedEvent.Answer> answers = events.answers(event);
        String origin = event.origin();
        return "Was under watch as %s with severity %d since %s%s. %s"
                .formatted(
                        event.reference(),
                        event.severity(),
                        london.dateAndTimeOf(event.begunAt()),
                        origin == null ? "" : ", left as " + origin,
                        answers.stream()
                                .map(answer ->
                                        "%s: %s".formatted(london.dateAndTimeOf(answer.answeredAt()), answer.said()))
                                .collect(Collectors.joining(" | ")));
    }
}
