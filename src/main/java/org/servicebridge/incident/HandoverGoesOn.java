package org.servicebridge.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.ClockStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At a change of shift, what still waits to be handed over goes to the desk that is on duty from now on; where that is the very
 * desk that verified it, there is nothing to hand over any more (IH-3, INV-5).
 */
@Component
class HandoverGoesOn implements ClockStart {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverGoesOn.class);

    /** Looked at once more for what was confirmed in the last second. */
    private static final List<LocalTime> TIMES =
            List.of(CoreHours.START, CoreHours.START.plusMinutes(1), CoreHours.END, CoreHours.END.plusMinutes(1));

    /** As long as the longest time between two changes of shift on working days; what is late looks who is on duty by then. */
    private static final Duration MADE_UP_FOR = Duration.ofHours(14);

    private final Incidents incidents;
    private final EndHandover endHandover;
    private final HoldFirstNotice firstNotice;
    private final Timeline timeline;
    private final DeskOnDuty duty;
    private final Desks desks;
    private final RunningProcess process;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final TeamCall teamCall;

    HandoverGoesOn(
            Incidents incidents,
            EndHandover endHandover,
            HoldFirstNotice firstNotice,
            Timeline timeline,
            DeskOnDuty duty,
            Desks desks,
            RunningProcess process,
            TransactionTemplate transactions,
            Clock clock,
            TeamCall teamCall) {
        this.teamCall = teamCall;
        this.incidents = incidents;
        this.endHandover = endHandover;
        this.firstNotice = firstNotice;
        this.timeline = timeline;
        this.duty = duty;
        this.desks = desks;
        this.process = process;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handover goes on";
    }

    @Override
    public String prefix() {
        return "HOT-HANDOVER";
    }

    @Override
    public List<LocalTime> timesOn(LocalDate day) {
        return TIMES;
    }

    @Override
    public Duration madeUpFor() {
        return MADE_UP_FOR;
    }

    /** Each in a transaction of its own: one that cannot be moved holds up none of the others. */
    @Override
    public void afterStart(String key) {
        for (Incident incident : incidents.open(Actor.SYSTEM)) {
            String to = incident.handling().handoverTo();
            if (to != null) {
                String onDuty = duty.desk(incident.reference());
                if (!to.equals(onDuty)) {
                    goOn(incident.reference(), onDuty);
                }
            }
        }
    }

    private void goOn(String reference, String onDuty) {
        try {
            transactions.executeWithoutResult(status -> goOn(incidents.lock(reference), onDuty));
            LOG.info("{}: its handover goes to {} at the change of shift", reference, onDuty);
        } catch (RuntimeException failed) {
            LOG.error("{}: its handover could not go to {} at the change of shift", reference, onDuty, failed);
        }
    }

    private void goOn(Incident incident, String onDuty) {
        String owner = String.valueOf(incident.handling().owner());
        if (incident.handling().handoverTo() == null) {
            return;
        }
        String name = desks.name(onDuty);
        if (owner.equals(onDuty)) {
            String words = "%s is on duty from now on, and keeps it.".formatted(name);
            endHandover.end(incident, owner, "handover-ended", clock.instant(), Actor.SYSTEM, words);
            process.handoverEnded(incident);
            teamCall.oweInsteadOf(owner, incident);
        } else {
            incident.assignTo(owner, onDuty);
            timeline.add(
                    incident.reference(),
                    "handover-owed",
                    Actor.SYSTEM,
                    "The shift has changed: it is handed over to %s by telephone.".formatted(name));
        }
        firstNotice.hold(incident);
        incidents.save(incident);
        process.ownershipMoved(incident, owner);
    }
}
