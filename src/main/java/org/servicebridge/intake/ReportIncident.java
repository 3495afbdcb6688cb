package org.servicebridge.intake;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NotKnown;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.incident.RisksToAssess;
import org.servicebridge.incident.ServiceKnown;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.AcceptedBeforeReport;
import org.servicebridge.supplier.Providers;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a report by API (IH-1a to IH-1c, IH-4): opens a record and its process, or adds to the open one of the same provider
 * reference. Of one that the reporter may not see nothing is told: those who see it find on its timeline what was opened.
 */
@Component
public class ReportIncident {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Services services;
    private final Providers providers;
    private final ReportingDesks reportingDesks;
    private final FirstOwner firstOwner;
    private final AcceptedBeforeReport accepted;
    private final NotKnown notKnown;
    private final RateIncident rate;
    private final ConfirmedReport confirmed;
    private final JoinReport join;
    private final HssiIntake process;
    private final PlausibleTimes times;
    private final ApplicationEventPublisher events;

    ReportIncident(
            Incidents incidents,
            Timeline timeline,
            Services services,
            Providers providers,
            ReportingDesks reportingDesks,
            FirstOwner firstOwner,
            AcceptedBeforeReport accepted,
            NotKnown notKnown,
            RateIncident rate,
            ConfirmedReport confirmed,
            JoinReport join,
            HssiIntake process,
            PlausibleTimes times,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.services = services;
        this.providers = providers;
        this.reportingDesks = reportingDesks;
        this.firstOwner = firstOwner;
        this.accepted = accepted;
        this.notKnown = notKnown;
        this.rate = rate;
        this.confirmed = confirmed;
        this.join = join;
        this.process = process;
        this.times = times;
        this.events = events;
    }

    /**
     * @throws Refusal naming the field for an unknown service or provider, one that does not provide the service, a time in
     *     the future, or a resolution before the occurrence
     */
    @Transactional
    public Reported report(Report given, Actor actor) {
        return report(given, null, null, actor);
    }

    /**
     * The same of what a desk was told.
     *
     * @param reporter who told it, and how they are reached; null where nobody did
     * @param heardBy the group of the desk that the reporter knows (IH-21); null for that of the actor
     */
    @Transactional
    public Reported report(Report given, @Nullable String reporter, @Nullable String heardBy, Actor actor) {
        Service service = services.get(given.service()).requireInScope();
        String provider = provider(given, service, actor);
        Instant occurredAt = times.occurred(given.occurredAt());
        Report report = given.at(occurredAt, times.resolved(given.resolvedAt(), occurredAt));
        String providerReference = Report.key(report.providerReference());
        if (providerReference != null) {
            incidents.serialise(provider, providerReference);
            Optional<Incident> open = incidents.openToJoin(provider, providerReference, actor);
            if (open.isPresent()) {
                return join.join(open.get(), report, flags(report), service, actor);
            }
            Optional<Incident> unseen = incidents.openWith(provider, providerReference, Actor.SYSTEM);
            Reported opened = open(report, service, provider, reporter, heardBy, actor);
            unseen.ifPresent(known -> noteBeside(known, opened, report, actor));
            return opened;
        }
        return open(report, service, provider, reporter, heardBy, actor);
    }

    private Reported open(
            Report report,
            Service service,
            String provider,
            @Nullable String reporter,
            @Nullable String heardBy,
            Actor actor) {
        String desk = reportingDesks.of(Codes.known(ReportedBy.class, report.reportedBy()), actor);
        Incident incident = Incident.reported(
                incidents.nextReference(),
                new Identification(
                        provider,
                        report.providerReference(),
                        report.deskReference(),
                        report.reportedBy(),
                        reporter,
                        heardBy == null ? desk : heardBy,
                        Boolean.TRUE.equals(report.exercise()),
                        earlier(provider, report.providerReference(), actor)),
                DataSets.of(report, service),
                flags(report),
                times.now());
        Instant resolvedAt = report.resolvedAt();
        if (resolvedAt != null) {
            incident.reportedResolved(resolvedAt);
        }
        Instant nextUpdateAt = times.future("nextUpdateAt", report.nextUpdateAt());
        if (nextUpdateAt != null) {
            incident.agreeNextUpdate(nextUpdateAt);
        }
        // What the Bridge sends is found by monitoring mostly: whoever is on duty has it.
        String hearing = Groups.SERVICE_BRIDGE.equals(desk) ? null : desk;
        firstOwner.open(
                incident, hearing, "Reported by %s: %s".formatted(report.reportedBy(), report.summary()), actor);
        Instant acceptedAt = report.acceptedAt();
        if (acceptedAt != null) {
            accepted.keep(incident, acceptedAt, incident.milestones().reportedAt(), actor);
        }
        notKnown.add(
                incident.reference(),
                DataSets.given(report.notKnown()).stream().map(DataSetItem::of).toList(),
                actor);
        rate.asReported(incident, report.providerSeverity(), report.urgency(), actor);
        confirmed.awaitNotice(incident);
        process.incidentReported(incident, RateIncident.canAdvise(incident));
        String told = "Reported by %s: %s".formatted(report.reportedBy(), report.summary());
        events.publishEvent(new RisksToAssess(incident.reference(), flags(report), told, actor));
        events.publishEvent(new ServiceKnown(incident.reference()));
        Integer advised = incidents.get(incident.reference()).rating().advisedSeverity();
        return new Reported(incident.reference(), advised, false);
    }

    private void noteBeside(Incident known, Reported opened, Report report, Actor actor) {
        timeline.add(
                known.reference(),
                "reported-again",
                actor,
                "Reported again by %s, who may not see this HSSI: opened as %s"
                        .formatted(report.reportedBy(), opened.reference()));
    }

    /** What is left out is asked of the desk. */
    private static Flags flags(Report report) {
        boolean harmed = Boolean.TRUE.equals(report.patientHarmed());
        return new Flags(
                Boolean.TRUE.equals(report.clinicalRisk()) || harmed,
                harmed,
                Boolean.TRUE.equals(report.securityRisk()));
    }

    private String provider(Report report, Service service, Actor actor) {
        String own = actor.provider();
        String named = report.provider() == null ? own : report.provider();
        if (named == null) {
            return service.provider().code();
        }
        String provider = providers.get(named).code();
        if (own != null && !own.equals(provider)) {
            throw Refusal.invalid("provider", "This key reports for %s only.".formatted(own));
        }
        if (!provider.equals(service.provider().code())) {
            throw Refusal.invalid("service", "%s does not provide %s.".formatted(provider, service.name()));
        }
        return provider;
    }

    private @Nullable String earlier(String provider, @Nullable String providerReference, Actor actor) {
        return providerReference == null
                ? null
                : incidents
                        .overWith(provider, providerReference, actor)
                        .map(Incident::reference)
                        .orElse(null);
    }
}
