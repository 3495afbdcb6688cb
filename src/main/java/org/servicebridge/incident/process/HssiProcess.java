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

    private static final String SEVERITY_CHANGED = "severity.changed";
    private static final String OWNERSHIP_MOVED = "ownership.moved";
    private static final String HANDOVER_OWED = "handover.owed";
    private static final String TEAM_TO_BE_CALLED = "team.to-be-called";
    private static final String HANDOVER_ENDED = "handover.ended";
    private static final String SERVICE_AFFECTED = "service.affected";
    private static final String INCIDENT_WITHDRAWN = "incident.withdrawn";
    private static final String INCIDENT_REOPENED = "incident.reopened";
    private static final String INCIDENT_MANAGED_AGAIN = "incident.managed-again";

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
        messages.deliverToAll(SEVERITY_CHANGED, incident.reference());
    }

    @Override
    public void ownershipMoved(Incident incident, String from) {
        if (messages.deliverToAll(OWNERSHIP_MOVED, incident.reference()) == 0) {
            moveTasks.toOwner(incident);
        }
    }

    @Override
    public void handoverOwed(Incident incident) {
        messages.start(HANDOVER_OWED, incident.reference(), Map.of());
    }

    @Override
    public void teamToBeCalled(Incident incident) {
        messages.start(TEAM_TO_BE_CALLED, incident.reference(), Map.of());
    }

    @Override
    public void handoverEnded(Incident incident) {
        messages.deliverToAll(HANDOVER_ENDED, incident.reference());
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
        messages.deliverToAll(SERVICE_AFFECTED, incident.reference());
    }

    @Override
    public void withdrawn(Incident incident) {
        messages.deliver(INCIDENT_WITHDRAWN, incident.reference());
    }

    @Override
    public void reopened(Incident incident) {
        if (messages.deliverToAll(INCIDENT_REOPENED, incident.reference()) == 0) {
            throw Refusal.wrongState(
                    "%s began under an earlier version: answer \"Check resolution with users\" with no, or reopen it once \"Close HSSI\" is open."
                            .formatted(incident.reference()));
        }
        messages.deliverToAll(INCIDENT_MANAGED_AGAIN, incident.reference());
    }

    @Override
    public void retime(String reference, Set<ClockKind> kinds) {
        timers.retime(reference, kinds);
    }
}
