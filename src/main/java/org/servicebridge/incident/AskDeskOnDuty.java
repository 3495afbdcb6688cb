package org.servicebridge.incident;

import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the desk on duty besides a desk that verifies an HSSI and is late with it, or has gone home: whoever of them is first does
 * it, and the record is with its owner until somebody takes it over (IH-2, INV-5).
 */
@Component
public class AskDeskOnDuty {

    private static final Set<IncidentState> VERIFIED =
            Set.of(IncidentState.REPORTED, IncidentState.AWAITING_CONFIRMATION, IncidentState.REFUSED);

    private final Incidents incidents;
    private final Timeline timeline;
    private final DeskOnDuty duty;
    private final Desks desks;
    private final RunningProcess process;

    AskDeskOnDuty(Incidents incidents, Timeline timeline, DeskOnDuty duty, Desks desks, RunningProcess process) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.duty = duty;
        this.desks = desks;
        this.process = process;
    }

    /** @param why a sentence for the timeline */
    @Transactional
    public void ask(String reference, String why) {
        Incident incident = incidents.lock(reference);
        String owner = incident.handling().owner();
        String onDuty = duty.desk(reference);
        String before = incident.handling().offeredTo();
        if (owner == null || !VERIFIED.contains(incident.state()) || onDuty.equals(owner) || onDuty.equals(before)) {
            return;
        }
        incident.offerTo(onDuty);
        incidents.save(incident);
        timeline.add(
                reference,
                "desk-on-duty-asked",
                Actor.SYSTEM,
                "%s %s is asked besides %s.".formatted(why, desks.name(onDuty), desks.name(owner)));
        process.deskOnDutyAsked(incident, before);
    }
}
