package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves an HSSI to the desk that takes it over; open tasks go with it, clocks keep their times. */
@Component
public class MoveOwnership {

    private final Incidents incidents;
    private final EndHandover endHandover;
    private final Desks desks;
    private final PlausibleTimes times;
    private final RunningProcess process;
    private final TeamCall teamCall;

    MoveOwnership(
            Incidents incidents,
            EndHandover endHandover,
            Desks desks,
            PlausibleTimes times,
            RunningProcess process,
            TeamCall teamCall) {
        this.teamCall = teamCall;
        this.incidents = incidents;
        this.endHandover = endHandover;
        this.desks = desks;
        this.times = times;
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
        String words = "Taken over by %s from %s: %s"
                .formatted(desks.name(toDesk), desks.name(from), Sentences.required("reason", why));
        boolean owed = incident.handling().handoverTo() != null;
        if (owed) {
            process.handoverEnded(incident);
        }
        endHandover.end(incident, toDesk, "ownership-moved", times.now(), actor, words);
        if (owed) {
            teamCall.oweInsteadOf(from, incident);
        }
        process.ownershipMoved(incident, from);
    }
}
