package org.servicebridge.incident;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.ClockStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * At the end of core hours the Bridge goes home: what it has not rated yet moves to the desk that is on duty from now on, and so
 * does what is resolved and leaves something to do by a clock that runs at night, or a notice to be written. What it manages has
 * people who know of it: they owe the call, and the work does not wait for that. What is still verified, by the Bridge or another
 * desk, stays with it, and the desk on duty is asked besides.
 */
@Component
class MoveAtShiftChange implements ClockStart {

    private static final Logger LOG = LoggerFactory.getLogger(MoveAtShiftChange.class);

    /** Looked at once more for what was being reported in the last second. */
    private static final List<LocalTime> TIMES = List.of(CoreHours.END, CoreHours.END.plusMinutes(1));

    /** As long as the Bridge is away on the shortest night. */
    private static final Duration NIGHT = Duration.ofHours(14);

    private static final String NOT_RATED = "The Service Bridge's core hours ended before its severity was set.";

    private static final String NOT_DONE =
            "The Service Bridge's core hours ended before everything was done that its resolution leaves to do the same night.";

    private final Incidents incidents;
    private final MoveOwnership moveOwnership;
    private final AskDeskOnDuty askDeskOnDuty;
    private final GiveToNight giveToNight;
    private final Deadlines deadlines;
    private final DeskOnDuty duty;
    private final NoticeWork noticeWork;

    MoveAtShiftChange(
            Incidents incidents,
            MoveOwnership moveOwnership,
            AskDeskOnDuty askDeskOnDuty,
            GiveToNight giveToNight,
            Deadlines deadlines,
            DeskOnDuty duty,
            NoticeWork noticeWork) {
        this.noticeWork = noticeWork;
        this.deadlines = deadlines;
        this.giveToNight = giveToNight;
        this.askDeskOnDuty = askDeskOnDuty;
        this.incidents = incidents;
        this.moveOwnership = moveOwnership;
        this.duty = duty;
    }

    @Override
    public String name() {
        return "move at shift change";
    }

    @Override
    public String prefix() {
        return "SHIFT";
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return TIMES;
    }

    @Override
    public Duration madeUpFor() {
        return NIGHT;
    }

    /** Each in a transaction of its own: one that cannot be moved holds up none of the others. */
    @Override
    public void afterStart(String key) {
        for (Incident incident : incidents.open(Actor.SYSTEM)) {
            String desk = duty.desk(incident.reference());
            if (Groups.SERVICE_BRIDGE.equals(desk)) {
                continue;
            }
            if (isOfBridge(incident, IncidentState.REPORTED)) {
                move(incident.reference(), desk, NOT_RATED);
            } else if (isOfBridge(incident, IncidentState.RESOLVED) && isLeftToDo(incident)) {
                move(incident.reference(), desk, NOT_DONE);
            } else if (GiveToNight.isManagedByBridge(incident)) {
                give(incident.reference());
            } else if (isOfAnother(incident, desk)) {
                ask(incident.reference());
            }
        }
    }

    /** The Bridge goes home, and nobody knows when an accredited or internal desk does: the night asks the desk on duty besides. */
    private static boolean isOfAnother(Incident incident, String desk) {
        String owner = incident.handling().owner();
        return owner != null && !owner.equals(desk);
    }

    private void give(String reference) {
        try {
            giveToNight.give(reference);
            LOG.info("{}: the work is the night's from the change of shift on", reference);
        } catch (RuntimeException failed) {
            LOG.error("{}: the night could not be given the work at the change of shift", reference, failed);
        }
    }

    private void ask(String reference) {
        try {
            askDeskOnDuty.ask(reference, "Core hours have ended before it was confirmed:");
        } catch (RuntimeException failed) {
            LOG.error("{}: the desk on duty could not be asked at the change of shift", reference, failed);
        }
    }

    /** A notice of what was over when it was reported has no clock once it is decided that it goes out (COM-6). */
    private boolean isLeftToDo(Incident incident) {
        return deadlines.anyRunsAtNight(incident) || noticeWork.isOpen(incident.reference());
    }

    private static boolean isOfBridge(Incident incident, IncidentState state) {
        return incident.state() == state
                && Groups.SERVICE_BRIDGE.equals(incident.handling().owner());
    }

    private void move(String reference, String desk, String why) {
        try {
            moveOwnership.move(reference, desk, why, Actor.SYSTEM);
            LOG.info("{}: moved to {} at the change of shift", reference, desk);
        } catch (RuntimeException failed) {
            LOG.error("{} could not be moved to {} at the change of shift", reference, desk, failed);
        }
    }
}
