package org.servicebridge.intake;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.supplier.AcceptedBeforeReport;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a record for what was reported to a desk, by a provider too, or found by the Bridge (IH-1a to IH-1c, OOH-1); details follow in the next task. */
@Component
public class ReportToDesk {

    private final Incidents incidents;
    private final ReportingDesks reportingDesks;
    private final FirstOwner firstOwner;
    private final RateIncident rate;
    private final ConfirmedReport confirmed;
    private final AcceptedBeforeReport accepted;
    private final Clock clock;

    ReportToDesk(
            Incidents incidents,
            ReportingDesks reportingDesks,
            FirstOwner firstOwner,
            RateIncident rate,
            ConfirmedReport confirmed,
            AcceptedBeforeReport accepted,
            Clock clock) {
        this.confirmed = confirmed;
        this.reportingDesks = reportingDesks;
        this.incidents = incidents;
        this.firstOwner = firstOwner;
        this.rate = rate;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** @throws Refusal where the actor belongs to no desk, a provider reports without saying how severe it is, or a time lies in the future */
    @Transactional
    public Incident report(ToldToDesk told, Actor actor) {
        reportingDesks.requireDesk(actor);
        boolean byProvider = told.reportedBy() == ReportedBy.PROVIDER;
        if (byProvider && told.providerSeverity() == null) {
            throw Refusal.invalid("providerSeverity", "Say which severity the provider sees.");
        }
        String summary = CleanText.line(told.summary());
        Incident incident = Incident.reported(
                incidents.nextReference(),
                new Identification(
                        null,
                        Report.key(told.providerReference()),
                        Report.line(told.deskReference()),
                        told.reportedBy().code(),
                        told.reporter(),
                        reportingDesks.of(told.reportedBy(), actor),
                        told.exercise(),
                        null),
                DataSets.of(summary),
                Flags.NONE,
                when(told));
        firstOwner.open(incident, reportingDesks.of(told.reportedBy(), actor), words(told, summary), actor);
        Instant acceptedAt = told.acceptedAt();
        if (acceptedAt != null) {
            accepted.keep(incident, acceptedAt, incident.milestones().reportedAt(), actor);
        }
        if (byProvider) {
            rate.asReported(incident, told.providerSeverity(), null, actor);
            confirmed.awaitNotice(incident);
        }
        return incident;
    }

    /** Clocks run from the call, however much later a desk gets round to the form (COM-3, COM-6). */
    private Instant when(ToldToDesk told) {
        Instant now = clock.instant();
        Instant at = told.reportedAt();
        return at == null ? now : PlausibleTimes.happened("reportedAt", at, now, "The time lies in the future.");
    }

    private static String words(ToldToDesk told, String summary) {
        return told.reportedBy() == ReportedBy.PROVIDER
                ? "Reported to the desk by its provider, with severity %d: %s"
                        .formatted(told.providerSeverity(), summary)
                : "Reported to the desk: " + summary;
    }
}
