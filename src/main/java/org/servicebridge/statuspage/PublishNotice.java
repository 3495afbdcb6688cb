package org.servicebridge.statuspage;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.servicebridge.communication.CommunicationPolicy;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.NoticeIssued;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.Notices;
import org.servicebridge.communication.Policy;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a notice on the status page in the transaction in which it is issued (COM-2, COM-7). Nothing but its public text,
 * kind, severity, service, location and next update is taken; what its audience allows, the policy must allow, too.
 */
@Component
public class PublishNotice {

    private static final Logger LOG = LoggerFactory.getLogger(PublishNotice.class);
    private static final Set<NoticeKind> PUBLIC =
            EnumSet.complementOf(EnumSet.of(NoticeKind.MANAGEMENT, NoticeKind.DIRECTOR));
    private static final Set<NoticeKind> OVER = EnumSet.of(NoticeKind.FINAL, NoticeKind.RETROSPECTIVE);

    private final Notices notices;
    private final Incidents incidents;
    private final CommunicationPolicy policies;
    private final Services services;
    private final StatusUpdates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishNotice(
            Notices notices,
            Incidents incidents,
            CommunicationPolicy policies,
            Services services,
            StatusUpdates updates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.incidents = incidents;
        this.policies = policies;
        this.services = services;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(NoticeIssued issued) {
        Notice notice = notices.get(issued.notice());
        Incident incident = incidents.get(issued.reference());
        if (!notice.statusPage()) {
            return;
        }
        if (!mayBePublished(notice, incident)) {
            LOG.info("{}: notice {} does not go on the status page", issued.reference(), notice.id());
            return;
        }
        String text = PublicText.of(Objects.requireNonNull(notice.webText(), "a notice has a text for the web"));
        Progress progress = OVER.contains(notice.kind()) ? Progress.RESOLVED : Progress.INVESTIGATING;
        updates.add(incident, notice, progress, text, clock.instant());
        events.publishEvent(new PublicationChanged());
        LOG.info("{}: notice {} is on the status page", issued.reference(), notice.id());
    }

    private boolean mayBePublished(Notice notice, Incident incident) {
        Policy policy = policies.of(incident);
        return PUBLIC.contains(notice.kind())
                && !notice.exercise()
                && !incident.identification().exercise()
                && !incident.flags().patientHarmed()
                && policy.communicates()
                && policy.outcome() != Policy.Outcome.MANAGEMENT_ONLY
                && !isForFewOnly(incident);
    }

    /** A service in early life support has a closed list, and training is nobody's concern (COM-11, COM-13). */
    private boolean isForFewOnly(Incident incident) {
        return Optional.ofNullable(incident.dataSet().service())
                .flatMap(services::find)
                .filter(service -> service.earlyLife() || service.isTraining())
                .isPresent();
    }
}
