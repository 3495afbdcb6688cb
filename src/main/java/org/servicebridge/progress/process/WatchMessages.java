package org.servicebridge.progress.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Processes;
import org.servicebridge.progress.ProgressWatch;
import org.springframework.stereotype.Component;

/** Carries what is known of the progress to the process that watches it. */
@Component
class WatchMessages implements ProgressWatch {

    private static final String GOVERNANCE_MANAGED = "governance.managed";
    private static final String PROGRESS_DOUBTED = "progress.doubted";
    private static final String PROGRESS_SHOWN = "progress.shown";
    private static final String PROCESS = "watch-progress";

    private final Processes processes;
    private final Messages messages;

    WatchMessages(Processes processes, Messages messages) {
        this.processes = processes;
        this.messages = messages;
    }

    @Override
    public boolean isOn(String reference) {
        return processes.isRunning(PROCESS, reference);
    }

    @Override
    public void governanceManaged(String reference) {
        messages.start(GOVERNANCE_MANAGED, reference, Map.of());
    }

    @Override
    public boolean progressDoubted(String reference) {
        return messages.deliverToAll(PROGRESS_DOUBTED, reference) > 0;
    }

    @Override
    public void progressShown(String reference) {
        messages.deliverToAll(PROGRESS_SHOWN, reference);
    }
}
