package org.servicebridge.potential;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.DetectedBy;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.intake.Report;
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
                .report(asReported(report, service, reporter), reporter, actor)
                .reference();
        reports.becomes(report, incident);
    }

    private static Report asReported(PotentialReport report, Service service, String reporter) {
        return new Report(
                ReportedBy.DESK.code(),
                null,
                null,
                null,
                service.code(),
                report.summary(),
                description(report, reporter),
                DetectedBy.USER.code(),
                report.occurredAt(),
                null,
                service.criticality(),
                report.usersAffected(),
                List.of(),
                null,
                service.kinds(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** What no field of the record holds, or whoever logs it might overlook. */
    private static String description(PotentialReport report, String reporter) {
        return Stream.of(
                        "Reported by %s as %s.".formatted(reporter, report.reference()),
                        said("Where", report.place()),
                        said("How many, as reported", report.usersAffected()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String said(String what, @Nullable Object said) {
        return said == null ? "" : "%s: %s".formatted(what, said);
    }
}
