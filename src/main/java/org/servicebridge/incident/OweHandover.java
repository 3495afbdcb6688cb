package org.servicebridge.incident;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.springframework.stereotype.Component;

/**
 * A desk that has verified an HSSI hands it over by telephone to the desk on duty (IH-3, DSK-1). What is owed to readers and the
 * provider is asked of that one at once: only the ownership waits for the call.
 */
@Component
class OweHandover {

    private final DeskOnDuty duty;
    private final Desks desks;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final RunningProcess process;
    private final Clock clock;

    OweHandover(
            DeskOnDuty duty, Desks desks, Deadlines deadlines, Timeline timeline, RunningProcess process, Clock clock) {
        this.duty = duty;
        this.desks = desks;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Notes to whom the HSSI that is being confirmed has to be handed over, if to anybody: also by the Bridge, once it has gone home
     * while the provider was awaited.
     */
    void note(Incident incident) {
        String owner = incident.handling().owner();
        if (owner == null) {
            return;
        }
        String onDuty = duty.decidedDesk(incident.reference());
        if (!owner.equals(onDuty)) {
            incident.assignTo(owner, onDuty);
        }
    }

    /** What is over when it is confirmed is with the desk on duty at once: nothing is left to hand over hot. */
    void passOn(Incident incident) {
        note(incident);
        String to = incident.handling().handoverTo();
        if (to != null) {
            incident.assignTo(to, null);
            timeline.add(
                    incident.reference(),
                    "assigned",
                    Actor.SYSTEM,
                    "Over already: %s has it.".formatted(desks.name(to)));
        }
    }

    /** Asks the owner to call, where that was noted; the record is saved. */
    void begin(Incident incident) {
        String to = incident.handling().handoverTo();
        if (to == null) {
            return;
        }
        timeline.add(
                incident.reference(),
                "handover-owed",
                Actor.SYSTEM,
                "%s hands it over to %s by telephone."
                        .formatted(desks.name(String.valueOf(incident.handling().owner())), desks.name(to)));
        deadlines.start(incident, ClockKind.HANDOVER, clock.instant());
        process.handoverOwed(incident);
    }
}
