package org.servicebridge.statuspage;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.CommunicationPolicy;
import org.servicebridge.communication.NoticesTakenDown;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what the public reads about an incident for which no final notice will come, so that nothing stays open for ever: a
 * neutral sentence where it was withdrawn, nothing at all where a patient came to harm.
 */
@Component
public class CloseEntry {

    static final String KIND = "closed";

    private final Incidents incidents;
    private final CommunicationPolicy policy;
    private final StatusUpdates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CloseEntry(
            Incidents incidents,
            CommunicationPolicy policy,
            StatusUpdates updates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.policy = policy;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(IncidentOver over) {
        Incident incident = incidents.get(over.reference());
        Optional<PublishedUpdate> open =
                updates.latest(over.reference()).filter(latest -> latest.progress() != Progress.RESOLVED);
        if (open.isEmpty() || finalNoticeWillCome(incident)) {
            return;
        }
        if (incident.flags().patientHarmed()) {
            events.publishEvent(new NoticesTakenDown(over.reference(), "it is over, and nothing more may be said."));
            return;
        }
        updates.close(open.get(), sentence(incident), clock.instant());
        events.publishEvent(new PublicationChanged());
    }

    private boolean finalNoticeWillCome(Incident incident) {
        return incident.state() == IncidentState.RESOLVED && policy.of(incident).communicates();
    }

    private String sentence(Incident incident) {
        if (incident.state() == IncidentState.RESOLVED) {
            return "This incident is resolved.";
        }
        @Nullable String other = incident.withdrawal().duplicateOf();
        boolean otherIsPublic = other != null && updates.latest(other).isPresent();
        return otherIsPublic
                ? "This entry is closed. Updates continue under %s.".formatted(other)
                : "This entry is closed. It is no longer handled as a high severity service incident.";
    }
}
