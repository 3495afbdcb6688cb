package org.servicebridge.intake.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.SuspendedProcesses;
import org.servicebridge.intake.HealthCheckProcess;
import org.springframework.stereotype.Component;

/** Starts and ends the process "Check health" by its messages. */
@Component
class HealthCheckMessages implements HealthCheckProcess {

    private static final String ALERT_RECEIVED = "alert.received";
    private static final String ALERT_OVER = "alert.over";

    private final Messages messages;

    private final SuspendedProcesses suspended;

    HealthCheckMessages(Messages messages, SuspendedProcesses suspended) {
        this.messages = messages;
        this.suspended = suspended;
    }

    @Override
    public void alertReceived(String alert) {
        messages.start(ALERT_RECEIVED, alert, Map.of());
    }

    /** What an operator has suspended ends when it goes on. */
    @Override
    public void alertOver(String alert) {
        if (suspended.of(alert).isEmpty()) {
            messages.deliverToAll(ALERT_OVER, alert);
        }
    }
}
