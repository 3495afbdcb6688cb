package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.MANAGED;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.ResolveIncident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's own word by message that it is resolved, with full details (IH-18, IH-19, OOH-18). */
@Component
public class ReportResolution {

    private final Incidents incidents;
    private final ResolveIncident resolveIncident;
    private final PlausibleTimes times;
    private final SupplierProcess process;

    ReportResolution(
            Incidents incidents, ResolveIncident resolveIncident, PlausibleTimes times, SupplierProcess process) {
        this.times = times;
        this.incidents = incidents;
        this.resolveIncident = resolveIncident;
        this.process = process;
    }

    /** @throws Refusal where the incident is not managed, a time is impossible or a detail is missing */
    @Transactional
    public void report(String reference, ResolutionReport report, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(MANAGED);
        Resolution details = report.details();
        Instant resolvedAt = resolvedAt(report, incident.milestones().reportedAt());
        Actor speaker = report.by() == null ? actor : SupplierVoice.saying(actor, report.by());
        incident.describeResolution(details);
        resolveIncident.resolve(incident, report.said(resolvedAt), speaker);
        process.supplierResolved(reference);
    }

    /** A provider that resolves what it has just reported may have a clock that is a little behind. */
    private Instant resolvedAt(ResolutionReport report, Instant reportedAt) {
        Instant given = report.resolvedAt();
        return given.isBefore(reportedAt)
                ? times.answered("resolvedAt", given, reportedAt, "It cannot be resolved before it was reported.")
                : given;
    }
}
