package org.servicebridge.potential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** What the desk on duty sees of a report before it answers (INV-10). */
@Component
public class LookAtReport {

    private final PotentialReports reports;
    private final Reporters reporters;
    private final Services services;
    private final LondonTime time;

    LookAtReport(PotentialReports reports, Reporters reporters, Services services, LondonTime time) {
        this.reports = reports;
        this.reporters = reporters;
        this.services = services;
        this.time = time;
    }

    /** What has happened, in the reporter's words. */
    public String summary(String reference) {
        return reports.get(reference).summary();
    }

    /** What else is known, a line each. */
    public List<String> known(String reference) {
        PotentialReport report = reports.get(reference);
        List<String> lines = new ArrayList<>();
        lines.add("Reported by %s at %s".formatted(reporters.inWords(report), time.dateAndTimeOf(report.reportedAt())));
        if (report.called()) {
            lines.add("Written down by " + reporters.name(report));
        }
        lines.add("Since " + time.dateAndTimeOf(report.occurredAt()));
        add(
                lines,
                "Service",
                services.find(String.valueOf(report.service()))
                        .map(Service::name)
                        .orElse("not known"));
        add(lines, "Where", report.place());
        add(lines, "How many people", report.usersAffected());
        return lines;
    }

    /** The service that the reporter named. */
    public @Nullable String service(String reference) {
        return reports.get(reference).service();
    }

    private static void add(List<String> lines, String what, @Nullable Object said) {
        if (said != null) {
            lines.add("%s: %s".formatted(what, Objects.toString(said)));
        }
    }
}
