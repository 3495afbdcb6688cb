package org.servicebridge.potential.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.potential.EventWatchProcess;
import org.springframework.stereotype.Component;

/** Starts the process "Watch event" for what a desk puts under watch. */
@Component
class WatchEventMessages implements EventWatchProcess {

    private final Messages messages;

    WatchEventMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void eventWatched(String reference) {
        messages.start(WatchEventSteps.EVENT_WATCHED, reference, Map.of());
    }
}
