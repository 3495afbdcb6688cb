package org.servicebridge.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DetectedBy;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the provider's health check found after an alert, and reports it as an incident where the Bridge says so (INV-7). */
@Component
public class CheckHealth {

    private final Alerts alerts;
    private final Services services;
    private final ReportIncident reportIncident;
    private final Clock clock;

    CheckHealth(Alerts alerts, Services services, ReportIncident reportIncident, Clock clock) {
        this.alerts = alerts;
        this.services = services;
        this.reportIncident = reportIncident;
        this.clock = clock;
    }

    /** What monitoring said, for whoever asks the provider. */
    public String summary(String alert) {
        Alerts.Row row = alerts.get(alert);
        return "%s (%s)".formatted(row.summary(), row.source());
    }

    /**
     * @param service required where it is to be reported
     * @param found whom the Bridge asked, and what they found
     */
    @Transactional
    public void checked(String alert, boolean report, @Nullable String service, String found, Actor actor) {
        if (report && service == null) {
            throw Refusal.invalid("serviceCode", "Say which service is affected.");
        }
        alerts.checked(
                alert,
                report,
                service == null ? null : services.get(service).code(),
                found,
                actor.id(),
                clock.instant());
    }

    /** Reports it as the Bridge's own incident, which is then logged, rated and confirmed as every other. */
    @Transactional
    public void report(String alert, Actor actor) {
        Alerts.Row row = alerts.get(alert);
        Service service = services.get(Objects.requireNonNull(row.service()));
        String reference = reportIncident
                .report(report(row, service, row.raisedAt()), actor)
                .reference();
        alerts.reportedAs(alert, reference);
    }

    private static Report report(Alerts.Row row, Service service, Instant occurred) {
        return new Report(
                "bridge",
                null,
                null,
                null,
                service.code(),
                row.summary(),
                row.found(),
                DetectedBy.MONITORING.code(),
                occurred,
                null,
                service.criticality(),
                null,
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
                null);
    }
}
