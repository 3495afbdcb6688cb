package org.servicebridge.progress.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Processes;
import org.servicebridge.progress.ProgressWatch;
import org.springframework.stereotype.Component;

/** Carries what is known of the progress to the process that watches it. */
@Component
class WatchMessages implements ProgressWatch {

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
        messages.start("governance.managed", reference, Map.of());
    }

    @Override
    public boolean progressDoubted(String reference) {
        return messages.deliverToAll("progress.doubted", reference) > 0;
    }

    @Override
    public void progressShown(String reference) {
        messages.deliverToAll("progress.shown", reference);
    }
}
