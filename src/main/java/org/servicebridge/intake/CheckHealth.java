package org.servicebridge.intake;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DetectedBy;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the provider's health check found after an alert, and reports it as an incident where the Bridge says so (INV-7). */
@Component
public class CheckHealth {

    private final HealthChecks healthChecks;
    private final Services services;
    private final ReportIncident reportIncident;
    private final Clock clock;

    CheckHealth(HealthChecks healthChecks, Services services, ReportIncident reportIncident, Clock clock) {
        this.healthChecks = healthChecks;
        this.services = services;
        this.reportIncident = reportIncident;
        this.clock = clock;
    }

    /** What monitoring said, for whoever asks the provider: a line for each alert that is told. */
    public List<String> told(String alert) {
        return healthChecks.get(alert).lines();
    }

    /** How many alerts of monitoring it is about. */
    public long alerts(String alert) {
        return healthChecks.get(alert).all();
    }

    /** Whether monitoring has said of all of them that they are over. */
    public boolean isOver(String alert) {
        return healthChecks.get(alert).alerts().isEmpty();
    }

    /** Whether it is about all alerts of one sender that are too many to ask about each. */
    public boolean isForAllOthers(String alert) {
        return healthChecks.isForAllOthers(alert);
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
        healthChecks.oneAfterTheOther(healthChecks.senderOf(alert));
        healthChecks.checked(
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
        AlertsTogether alerts = healthChecks.get(alert);
        Service service = services.get(Objects.requireNonNull(alerts.service()));
        String reference = reportIncident.report(report(alerts, service), actor).reference();
        healthChecks.reportedAs(alert, reference);
    }

    private static Report report(AlertsTogether alerts, Service service) {
        return Report.heard(
                ReportedBy.BRIDGE,
                DetectedBy.MONITORING,
                service,
                alerts.summary(),
                alerts.found(),
                alerts.firstRaisedAt(),
                null);
    }
}
