package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the owning desk for a notice between two updates, because readers must know something at once. */
@Component
public class SendUrgentNotice {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final CommunicateAfterAll afterAll;
    private final Notices notices;
    private final Timeline timeline;
    private final CommunicationProcess process;

    SendUrgentNotice(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            CommunicateAfterAll afterAll,
            Notices notices,
            Timeline timeline,
            CommunicationProcess process) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.afterAll = afterAll;
        this.notices = notices;
        this.timeline = timeline;
        this.process = process;
    }

    /**
     * Where the EDM has said that no communications are required, and the actor may say otherwise, this says so; then the first
     * notice comes, if there was none.
     *
     * @throws Refusal where nothing may be communicated, or the first notice has not gone out yet
     */
    @Transactional
    public void send(String reference, String why, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        incident.requireState(IncidentState.MANAGED);
        boolean again = afterAll.isFor(incident, actor);
        if (!again) {
            mayCommunicate.require(incident);
        }
        if (why.isBlank()) {
            throw Refusal.invalid("reason", "Say what readers must know at once.");
        }
        if (again) {
            afterAll.decide(incident, why.strip(), actor);
            mayCommunicate.require(incident);
            if (notices.last(reference).isEmpty()) {
                return;
            }
        }
        if (notices.last(reference).isEmpty()) {
            throw Refusal.wrongState("The first notice of %s has not gone out yet: send that.".formatted(reference));
        }
        timeline.add(reference, "urgent-notice-wanted", actor, "Urgent notice wanted: " + why.strip());
        process.urgentNoticeWanted(reference);
    }
}
