package org.servicebridge.incident.process;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.Messages;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.RunningProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to an incident. */
@Component
class HssiProcess implements RunningProcess {

    private final Messages messages;
    private final CardVariables cards;
    private final MoveTasks moveTasks;
    private final AskLevelTwo askLevelTwo;
    private final AskToVerify verification;
    private final EngineTimers timers;

    HssiProcess(
            Messages messages,
            CardVariables cards,
            @Lazy MoveTasks moveTasks,
            AskLevelTwo askLevelTwo,
            AskToVerify verification,
            EngineTimers timers) {
        this.verification = verification;
        this.messages = messages;
        this.cards = cards;
        this.moveTasks = moveTasks;
        this.askLevelTwo = askLevelTwo;
        this.timers = timers;
    }

    @Override
    public void cardChanged(Incident incident) {
        cards.rewrite(incident);
    }

    @Override
    public void severityChanged(Incident incident) {
        cards.rewrite(incident);
        messages.deliverToAll("severity.changed", incident.reference());
    }

    @Override
    public void ownershipMoved(Incident incident, String from) {
        if (messages.deliverToAll("ownership.moved", incident.reference()) == 0) {
            moveTasks.toOwner(incident);
        }
    }

    @Override
    public void handoverOwed(Incident incident) {
        messages.start("handover.owed", incident.reference(), Map.of());
    }

    @Override
    public void teamToBeCalled(Incident incident) {
        messages.start("team.to-be-called", incident.reference(), Map.of());
    }

    @Override
    public void handoverEnded(Incident incident) {
        messages.deliverToAll("handover.ended", incident.reference());
    }

    @Override
    public void deskOnDutyAsked(Incident incident, @Nullable String before) {
        verification.ask(incident, before);
    }

    @Override
    public void levelTwoAsked(Incident incident) {
        askLevelTwo.ask(incident.reference());
    }

    @Override
    public void levelTwoChanged(Incident incident) {
        askLevelTwo.goOn(incident.reference());
    }

    @Override
    public void serviceAffected(Incident incident) {
        messages.deliverToAll("service.affected", incident.reference());
    }

    @Override
    public void withdrawn(Incident incident) {
        messages.deliver("incident.withdrawn", incident.reference());
    }

    @Override
    public void reopened(Incident incident) {
        if (messages.deliverToAll("incident.reopened", incident.reference()) == 0) {
            throw Refusal.wrongState(
                    "%s began under an earlier version: answer \"Check resolution with users\" with no, or reopen it once \"Close HSSI\" is open."
                            .formatted(incident.reference()));
        }
        messages.deliverToAll("incident.managed-again", incident.reference());
    }

    @Override
    public void edmReleased(Incident incident) {
        messages.deliverToAll("edm.released", incident.reference());
    }

    @Override
    public void retime(String reference, Set<ClockKind> kinds) {
        timers.retime(reference, kinds);
    }
}
