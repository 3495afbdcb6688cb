package org.servicebridge.intake;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RisksFound;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.Service;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Joins a report to the open HSSI of the same provider reference (IH-4, IH-5): what lacked in the minimum data set is known by it,
 * its risks count, and a provider's own report is its answer, whoever reported the HSSI first.
 */
@Component
class JoinReport {

    private final Incidents incidents;
    private final Timeline timeline;
    private final CompleteByReport completeByReport;
    private final HearProvider hearProvider;
    private final ApplicationEventPublisher events;

    JoinReport(
            Incidents incidents,
            Timeline timeline,
            CompleteByReport completeByReport,
            HearProvider hearProvider,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.completeByReport = completeByReport;
        this.hearProvider = hearProvider;
        this.events = events;
    }

    Reported join(Incident open, Report report, Flags flags, Service service, Actor actor) {
        String reference = open.reference();
        timeline.add(reference, "reported-again", actor, inWords(report));
        completeByReport.complete(incidents.lock(reference), report, service, actor);
        events.publishEvent(new RisksFound(reference, flags, "Reported again", actor));
        hearProvider.hear(reference, report, actor);
        return new Reported(reference, incidents.get(reference).rating().advisedSeverity(), true);
    }

    private static String inWords(Report report) {
        Integer severity = report.providerSeverity();
        return "Reported again by %s%s: %s%s"
                .formatted(
                        report.reportedBy(),
                        severity == null ? "" : ", of severity %d as its provider says".formatted(severity),
                        report.summary(),
                        report.resolvedAt() == null ? "" : " It says that it is resolved: ask the provider.");
    }
}
