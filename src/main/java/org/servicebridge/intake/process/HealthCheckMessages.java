package org.servicebridge.intake.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.intake.HealthCheckProcess;
import org.springframework.stereotype.Component;

/** Starts and ends the process "Check health" by its messages. */
@Component
class HealthCheckMessages implements HealthCheckProcess {

    private final Messages messages;

    HealthCheckMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void alertReceived(String alert) {
        messages.start("alert.received", alert, Map.of());
    }

    @Override
    public void alertOver(String alert) {
        messages.deliverToAll("alert.over", alert);
    }
}
