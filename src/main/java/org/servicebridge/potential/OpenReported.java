package org.servicebridge.potential;

import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.intake.ReportIncident;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an HSSI with everything that a report says, by the door by which every other comes (INV-10). */
@Component
public class OpenReported {

    private final PotentialReports reports;
    private final Reporters reporters;
    private final Services services;
    private final ReportIncident reportIncident;

    OpenReported(PotentialReports reports, Reporters reporters, Services services, ReportIncident reportIncident) {
        this.reports = reports;
        this.reporters = reporters;
        this.services = services;
        this.reportIncident = reportIncident;
    }

    @Transactional
    public void open(String reference, Actor actor) {
        PotentialReport report = reports.lock(reference);
        Service service = services.get(Objects.requireNonNull(report.service()));
        String reporter = reporters.inWords(report);
        String incident = reportIncident
                .report(DeskReport.of(report, service, reporter), reporter, report.desk(), actor)
                .reference();
        reports.becomes(report, incident);
    }
}
