package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves an HSSI to the desk that takes it over; open tasks go with it, clocks keep their times. */
@Component
public class MoveOwnership {

    private final Incidents incidents;
    private final Timeline timeline;
    private final RunningProcess process;

    MoveOwnership(Incidents incidents, Timeline timeline, RunningProcess process) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.process = process;
    }

    /** @param toDesk {@code service-bridge} or {@code national-service-desk} */
    @Transactional
    public void move(String reference, String toDesk, String why, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        incident.requireOpen();
        String from = incident.handling().owner();
        if (!Groups.DESKS.contains(toDesk)) {
            throw Refusal.invalid("desk", "Only the Service Bridge or the National Service Desk can own an HSSI.");
        }
        if (from == null || from.equals(toDesk)) {
            throw Refusal.wrongState("%s is not with another desk.".formatted(reference));
        }
        incident.assignTo(toDesk);
        incidents.save(incident);
        timeline.add(
                reference,
                "ownership-moved",
                actor,
                "Taken over by %s from %s: %s".formatted(toDesk, from, Sentences.required("reason", why)));
        process.ownershipMoved(incident, from);
    }
}
