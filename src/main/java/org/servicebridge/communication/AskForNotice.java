package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.NoticeRequests;
import org.springframework.stereotype.Component;

/** Lets other parts ask for a notice as people do. */
@Component
class AskForNotice implements NoticeRequests {

    private final SendUrgentNotice sendUrgentNotice;
    private final CommunicationProcess process;

    AskForNotice(SendUrgentNotice sendUrgentNotice, CommunicationProcess process) {
        this.process = process;
        this.sendUrgentNotice = sendUrgentNotice;
    }

    @Override
    public void ask(String reference, String why, Actor actor) {
        sendUrgentNotice.send(reference, why, actor);
    }

    @Override
    public boolean canBeginAgain(String reference) {
        return process.isWantedAgainAwaited(reference);
    }
}
