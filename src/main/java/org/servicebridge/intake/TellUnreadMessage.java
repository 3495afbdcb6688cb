package org.servicebridge.intake;

import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.UnreadMessages;
import org.springframework.stereotype.Component;

/** Has a message of monitoring that was too large to be read asked about as an alert is; several of one sender are one question. */
@Component
class TellUnreadMessage implements UnreadMessages {

    private static final String SOURCE = "unread";
    private static final String GROUP = "messages too large to be read";

    private final ReceiveAlert receiveAlert;

    TellUnreadMessage(ReceiveAlert receiveAlert) {
        this.receiveAlert = receiveAlert;
    }

    @Override
    public void tell(Actor sender) {
        String summary =
                "A message of %s was too large to be read: look there what it is about.".formatted(sender.id());
        String key = UUID.randomUUID().toString();
        receiveAlert.receive(new MonitoringAlert(SOURCE, key, true, summary, GROUP, 1), sender);
    }
}
