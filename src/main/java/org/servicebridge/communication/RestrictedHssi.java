package org.servicebridge.communication;

import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.Visibility;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.Restriction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the outbox from the record of the HSSI that a message tells of, and notes there what was kept back. */
@Component
public class RestrictedHssi implements Restriction {

    private final Visibility visibility;
    private final Incidents incidents;
    private final Timeline timeline;
    private final Notices notices;
    private final CommunicationPolicy policy;
    private final CommunicationProcess process;

    RestrictedHssi(
            Visibility visibility,
            Incidents incidents,
            Timeline timeline,
            Notices notices,
            CommunicationPolicy policy,
            CommunicationProcess process) {
        this.visibility = visibility;
        this.incidents = incidents;
        this.timeline = timeline;
        this.notices = notices;
        this.policy = policy;
        this.process = process;
    }

    @Override
    public boolean isRestricted(String about) {
        return visibility.isRestricted(about);
    }

    @Override
    public void lock(String about) {
        incidents.lock(about);
    }

    @Override
    @Transactional
    public void bared(String about, String what) {
        note(about, "restricted-kept-back", what, "");
    }

    /** A team looks at the incident's page; a provider has to be called; of a notice the owning desk is asked for another, as far as any may leave. */
    @Override
    @Transactional
    public void held(String about, Delivery delivery, String what) {
        Incident incident = incidents.lock(about);
        UUID notice = delivery.notice();
        if (delivery.channel().isOfTeam()) {
            note(about, "restricted-kept-back", what, "");
            return;
        }
        if (notice == null) {
            note(about, "provider-not-written-to", what, " Call %s.".formatted(delivery.recipient()));
            return;
        }
        note(about, "restricted-kept-back", what, "");
        if (notices.get(notice).kind().isPublic()
                && incident.state() == IncidentState.MANAGED
                && !incident.flags().patientHarmed()
                && policy.of(incident).communicates()
                && process.isUrgentNoticeAwaited(about)) {
            timeline.add(
                    about,
                    "urgent-notice-wanted",
                    Actor.SYSTEM,
                    "Urgent notice wanted: readers lack the one that is held.");
            process.urgentNoticeWanted(about);
        }
    }

    private void note(String about, String kind, String what, String then) {
        timeline.add(
                about,
                kind,
                Actor.SYSTEM,
                "%s: the HSSI has become restricted since it was queued.%s".formatted(what, then));
    }
}
