package org.servicebridge.incident.process;

import org.servicebridge.engine.Messages;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.engine.Processes;
import org.servicebridge.incident.RunningBeside;
import org.springframework.stereotype.Component;

/** Knows from the engine what runs beside an HSSI, and tells it that the HSSI is over. */
@Component
class ProcessesBeside implements RunningBeside {

    /** Caught by every process beside an HSSI that does not outlive it. */
    private static final String INCIDENT_OVER = "incident.over";

    private static final String CRISIS_HANDED_OVER = "crisis.handed-over";

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

    /** A possible crisis goes on, of earlier versions, too, whose models would hear of it. */
    @Override
    public void over(String reference) {
        messages.deliverToAllBut(ProcessKeys.MANAGE_CRISIS, INCIDENT_OVER, reference);
    }

    /** The models of earlier versions know of no other end. */
    @Override
    public void crisisHandedOver(String reference) {
        if (messages.deliverToAll(CRISIS_HANDED_OVER, reference) == 0) {
            messages.deliverToThose(ProcessKeys.MANAGE_CRISIS, INCIDENT_OVER, reference);
        }
    }
}
