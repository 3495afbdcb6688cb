package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/**
 * Puts a report on the record with an owner from its first second, so that there is never one that nobody has: the desk that
 * heard of it, which verifies it (IH-2), otherwise the desk on duty; the Bridge hears nothing out of its hours (INV-5).
 */
@Component
class FirstOwner {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Desks desks;
    private final DeskOnDuty duty;

    FirstOwner(Incidents incidents, Timeline timeline, Desks desks, DeskOnDuty duty) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.desks = desks;
        this.duty = duty;
    }

    /**
     * @param heardBy the desk that heard of it; null where a provider speaks for itself, by API or on the telephone: what it says is confirmed, and so the desk's on duty at once
     * @param words what was reported, for the timeline
     */
    void open(Incident incident, @Nullable String heardBy, String words, Actor actor) {
        boolean goneHome = Groups.SERVICE_BRIDGE.equals(heardBy) && !duty.inCoreHours();
        String hearing = goneHome ? null : heardBy;
        String owner = hearing == null ? duty.decidedDesk(incident.reference()) : hearing;
        incident.assignTo(owner, null);
        incidents.add(incident);
        timeline.add(incident.reference(), "reported", incident.milestones().reportedAt(), actor, words);
        timeline.add(
                incident.reference(),
                "assigned",
                Actor.SYSTEM,
                (hearing == null ? "On duty: " : "Heard of it first: ") + desks.name(owner));
    }
}
