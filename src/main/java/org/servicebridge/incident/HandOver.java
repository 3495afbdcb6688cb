package org.servicebridge.incident;

import java.time.Instant;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hot handover: by a recorded call, or by level 2 where the call is late, the desk on duty gets the HSSI (IH-3, DSK-1). */
@Component
public class HandOver {

    private final Incidents incidents;
    private final EndHandover endHandover;
    private final DeskOnDuty duty;
    private final Desks desks;
    private final RunningProcess process;
    private final PlausibleTimes times;
    private final TeamCall teamCall;
    private final ApplicationEventPublisher events;

    HandOver(
            Incidents incidents,
            EndHandover endHandover,
            DeskOnDuty duty,
            Desks desks,
            RunningProcess process,
            PlausibleTimes times,
            TeamCall teamCall,
            ApplicationEventPublisher events) {
        this.events = events;
        this.teamCall = teamCall;
        this.incidents = incidents;
        this.endHandover = endHandover;
        this.duty = duty;
        this.desks = desks;
        this.process = process;
        this.times = times;
    }

    /** @throws Refusal where it was handed over already, an internal team was not called, or the time of the call cannot be */
    @Transactional
    public void byTelephone(String reference, HandoverCall call, Actor actor) {
        Incident incident = owed(reference, actor);
        if (teamCall.isPartOfHandover(incident) && call.teamTold() == null) {
            throw Refusal.invalid("teamTold", "Say who took your call at the team that provides the service.");
        }
        Instant confirmed = Objects.requireNonNullElse(
                incident.milestones().confirmedAt(), incident.milestones().reportedAt());
        Instant at = times.answered("takenAt", call.at(), confirmed, "The time lies before it was confirmed.");
        String called = called(incident, at);
        String to = atWork(reference, called);
        String words = "Handed over by telephone to %s: %s took it.".formatted(desks.name(called), call.takenBy())
                + (called.equals(to)
                        ? ""
                        : " %s has gone home since: %s has it.".formatted(desks.name(called), desks.name(to)));
        hand(
                incident,
                to,
                "handed-over",
                at,
                actor,
                call.teamTold() == null
                        ? words
                        : "%s %s took the call at the internal team.".formatted(words, call.teamTold()));
        if (called.equals(to)) {
            events.publishEvent(new HandedOver(reference, call.takenBy(), actor));
        }
    }

    /** Nobody called in time: level 2 has the desk on duty take it over. */
    @Transactional
    public void byLevel2(String reference, String reason, Actor actor) {
        Incident incident = owed(reference, actor);
        String to = duty.decidedDesk(reference);
        String handing = String.valueOf(incident.handling().owner());
        hand(
                incident,
                to,
                "level-2-acts",
                times.now(),
                actor,
                "Level 2 has %s take it over, without the call: %s".formatted(desks.name(to), reason));
        teamCall.oweInsteadOf(handing, incident);
    }

    /** The desk that was on duty when it was called; the Bridge may call the night a minute before it goes home. */
    private String called(Incident incident, Instant at) {
        String onDuty = duty.decidedDeskAt(incident.reference(), at);
        return onDuty.equals(incident.handling().owner())
                ? String.valueOf(incident.handling().handoverTo())
                : onDuty;
    }

    /** Who took the call; the Bridge has gone home where the call is entered after its hours: then the desk on duty now. */
    private String atWork(String reference, String called) {
        return Groups.SERVICE_BRIDGE.equals(called) ? duty.desk(reference) : called;
    }

    private Incident owed(String reference, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireOpen();
        if (incident.handling().handoverTo() == null) {
            throw Refusal.wrongState("%s was handed over already.".formatted(reference));
        }
        return incident;
    }

    private void hand(Incident incident, String to, String kind, Instant at, Actor actor, String words) {
        String from = String.valueOf(incident.handling().owner());
        endHandover.end(incident, to, kind, at, actor, words);
        process.ownershipMoved(incident, from);
    }
}
