package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.MANAGED;
import static org.servicebridge.incident.IncidentState.RESOLVED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NotKnown;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.ProviderTested;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.ResolveIncident;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a provider's own word by message that it is resolved, with full details; while those are still asked for it sends them again the same way (IH-18, IH-19, OOH-18).
 */
@Component
public class ReportResolution {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final ResolveIncident resolveIncident;
    private final NotKnown notKnown;
    private final Timeline timeline;
    private final PlausibleTimes times;
    private final SupplierProcess process;

    ReportResolution(
            Incidents incidents,
            Conclusions conclusions,
            ResolveIncident resolveIncident,
            NotKnown notKnown,
            Timeline timeline,
            PlausibleTimes times,
            SupplierProcess process) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.resolveIncident = resolveIncident;
        this.notKnown = notKnown;
        this.timeline = timeline;
        this.times = times;
        this.process = process;
    }

    /**
     * @return when it was resolved, as the record has it
     * @throws Refusal where its details are not asked for, a time is impossible or a detail is missing
     */
    @Transactional
    public @Nullable Instant report(String reference, ResolutionReport report, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        boolean known =
                incident.state() == RESOLVED && conclusions.of(reference).areDetailsAsked();
        if (!known) {
            incident.requireState(MANAGED);
        }
        Actor speaker = report.by() == null ? actor : SupplierVoice.saying(actor, report.by());
        Resolution details = report.details();
        incident.describeResolution(details);
        if (known) {
            sendAgain(incident, report, speaker);
            process.detailsSent(reference, details);
        } else {
            Instant resolvedAt = resolvedAt(report, incident.milestones().reportedAt());
            resolveIncident.resolve(incident, report.said(resolvedAt), speaker);
            process.supplierResolved(reference);
        }
        return incident.milestones().resolvedAt();
    }

    /** The desk has its task for them, in which it reads what came; when it was resolved stays as it was said first. */
    private void sendAgain(Incident incident, ResolutionReport report, Actor speaker) {
        String reference = incident.reference();
        incidents.save(incident);
        notKnown.replace(reference, AskedAt.RESOLUTION, report.unknown(), speaker);
        boolean again = conclusions.of(reference).detailsMissing() != null;
        if (report.isTestedNotKnown() && !conclusions.of(reference).isTestedSaid()) {
            conclusions.tested(reference, ProviderTested.NOT_KNOWN);
        }
        conclusions.sent(reference, times.now(), report.tested(), report.checkedWithUsers());
        timeline.add(reference, "resolution-details-sent", speaker, report.words(again));
    }

    /** A provider that resolves what it has just reported may have a clock that is a little behind. */
    private Instant resolvedAt(ResolutionReport report, Instant reportedAt) {
        Instant given = report.resolvedAt();
        if (given == null) {
            return times.now();
        }
        return given.isBefore(reportedAt)
                ? times.answered("resolvedAt", given, reportedAt, "It cannot be resolved before it was reported.")
                : given;
    }
}
