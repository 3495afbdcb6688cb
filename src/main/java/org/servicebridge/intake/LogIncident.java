package org.servicebridge.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NotKnown;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.ServiceKnown;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logs the minimum data set of what was reported (IH-5, OOH-4, MDS-1); joins it to the open HSSI of the same provider reference. */
@Component
public class LogIncident {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Services services;
    private final RateIncident rate;
    private final WithdrawIncident withdraw;
    private final NotKnown notKnown;
    private final PlausibleTimes times;
    private final LondonTime londonTime;
    private final ApplicationEventPublisher events;

    LogIncident(
            Incidents incidents,
            Timeline timeline,
            Services services,
            RateIncident rate,
            WithdrawIncident withdraw,
            NotKnown notKnown,
            PlausibleTimes times,
            LondonTime londonTime,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.services = services;
        this.rate = rate;
        this.withdraw = withdraw;
        this.notKnown = notKnown;
        this.times = times;
        this.londonTime = londonTime;
        this.events = events;
    }

    /**
     * @return whether it is known already under an open HSSI, to which it was joined
     * @throws Refusal naming the field that cannot be taken
     */
    @Transactional
    public boolean log(String reference, Details given, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Service service = services.get(given.service()).requireInScope();
        Instant occurredAt =
                times.occurred(given.occurredAt(), incident.milestones().reportedAt());
        Details details = given.at(occurredAt, times.resolved(given.resolvedAt(), occurredAt));
        String provider = service.provider().code();
        Optional<Incident> open = openAlready(provider, details.providerReference(), reference, actor);
        if (open.isPresent()) {
            withdraw.asDuplicateOf(open.get(), incident, actor);
            return true;
        }
        Integer users = details.usersAffected() == null ? service.usualUsers() : details.usersAffected();
        if (users == null) {
            throw Refusal.invalid(
                    "usersAffected", "Estimate how many users are affected: the catalogue has no usual number.");
        }
        incident.identify(identified(incident.identification(), provider, details, actor));
        incident.describe(dataSet(incident.dataSet(), details, service, users));
        incident.urgent(rate.urgency(incident, details.effects()));
        Instant resolvedAt = details.resolvedAt();
        if (resolvedAt != null) {
            incident.reportedResolved(resolvedAt);
        }
        Instant nextUpdateAt = times.future("nextUpdateAt", details.diagnosis().nextUpdateAt());
        if (nextUpdateAt != null) {
            incident.agreeNextUpdate(nextUpdateAt);
        }
        incidents.save(incident);
        notKnown.add(reference, details.diagnosis().notKnown(), actor);
        timeline.add(reference, "logged", actor, "%s: %s".formatted(service.name(), text(details, users)));
        events.publishEvent(new ServiceKnown(reference));
        return false;
    }

    private Optional<Incident> openAlready(
            String provider, @Nullable String providerReference, String reference, Actor actor) {
        if (providerReference == null) {
            return Optional.empty();
        }
        incidents.serialise(provider, providerReference);
        return incidents
                .openToJoin(provider, providerReference, actor)
                .filter(other -> !other.reference().equals(reference));
    }

    private Identification identified(Identification before, String provider, Details details, Actor actor) {
        String providerReference = details.providerReference();
        return new Identification(
                provider,
                providerReference,
                details.deskReference(),
                before.reportedBy(),
                before.reporter(),
                before.reportingDesk(),
                before.exercise(),
                providerReference == null
                        ? null
                        : incidents
                                .overWith(provider, providerReference, actor)
                                .map(Incident::reference)
                                .orElse(before.earlierReference()));
    }

    private DataSet dataSet(DataSet before, Details details, Service service, int users) {
        List<String> linked = details.diagnosis().linked();
        return new DataSet(
                service.code(),
                service.name(),
                service.internal(),
                service.communicated(),
                service.fixTimeMinutes(),
                before.summary(),
                details.description(),
                details.detectedBy(),
                occurredAt(before.occurredAt(), details.occurredAt()),
                details.functionCriticality(),
                users,
                details.usersAffected() == null,
                details.sites(),
                before.region(),
                details.kinds().isEmpty() ? service.kinds() : details.kinds(),
                details.failure(),
                details.serviceAffected(),
                first(details.diagnosis().symptoms(), before.symptoms()),
                details.workaround(),
                details.componentAtFault(),
                first(details.diagnosis().replicating(), before.replicating()),
                linked.isEmpty() ? before.linkedReferences() : linked);
    }

    /** Who leaves the minute that the form shows has not changed the second that was reported. */
    private Instant occurredAt(@Nullable Instant reported, Instant entered) {
        return reported != null && londonTime.formValue(reported).equals(londonTime.formValue(entered))
                ? reported
                : entered;
    }

    private static <T> @Nullable T first(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }

    private static String text(Details details, int users) {
        return "%s function, %d users%s%s"
                .formatted(
                        details.functionCriticality(),
                        users,
                        details.usersAffected() == null ? " (the catalogue's usual number)" : "",
                        details.description() == null ? "" : ". " + details.description());
    }
}
