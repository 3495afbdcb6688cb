package org.servicebridge.intake.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.SuspendedProcesses;
import org.servicebridge.intake.HealthCheckProcess;
import org.springframework.stereotype.Component;

/** Starts and ends the process "Check health" by its messages. */
@Component
class HealthCheckMessages implements HealthCheckProcess {

    private final Messages messages;

    private final SuspendedProcesses suspended;

    HealthCheckMessages(Messages messages, SuspendedProcesses suspended) {
        this.messages = messages;
        this.suspended = suspended;
    }

    @Override
    public void alertReceived(String alert) {
        messages.start("alert.received", alert, Map.of());
    }

    /** What an operator has suspended ends when it goes on. */
    @Override
    public void alertOver(String alert) {
        if (suspended.of(alert).isEmpty()) {
            messages.deliverToAll("alert.over", alert);
        }
    }
}
