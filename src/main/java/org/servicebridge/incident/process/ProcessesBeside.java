package org.servicebridge.incident.process;

import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Processes;
import org.servicebridge.incident.RunningBeside;
import org.springframework.stereotype.Component;

/** Knows from the engine what runs beside an HSSI, and tells it that the HSSI is over. */
@Component
class ProcessesBeside implements RunningBeside {

    /** Caught by every process beside an HSSI that does not outlive it. */
    private static final String INCIDENT_OVER = "incident.over";

    private final Processes processes;
    private final Messages messages;

    ProcessesBeside(Processes processes, Messages messages) {
        this.processes = processes;
        this.messages = messages;
    }

    @Override
    public boolean isRunning(String process, String reference) {
        return processes.isRunning(process, reference);
    }

    @Override
    public void over(String reference) {
        messages.deliverToAll(INCIDENT_OVER, reference);
    }
}
