package org.servicebridge.hssi.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Processes;
import org.servicebridge.escalation.ProviderNotReached;
import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.supplier.ToBeCalled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the desk call a provider whose message came back, until it is heard (OOH-5). */
@Component
class CallAfterAll {

    private static final String PROCESS = "call-provider";
    private static final String MESSAGE_RETURNED = "provider.message-returned";
    static final String PROVIDER_HEARD = "provider.heard";

    private final ToBeCalled toBeCalled;
    private final Processes processes;
    private final Messages messages;

    CallAfterAll(ToBeCalled toBeCalled, Processes processes, Messages messages) {
        this.toBeCalled = toBeCalled;
        this.processes = processes;
        this.messages = messages;
    }

    @EventListener
    void notReached(ProviderNotReached missed) {
        String reference = missed.reference();
        if (toBeCalled.of(reference) && !processes.isRunning(PROCESS, reference)) {
            messages.start(MESSAGE_RETURNED, reference, Map.of());
        }
    }

    @EventListener
    void managed(IncidentManaged managed) {
        messages.deliverToAll(PROVIDER_HEARD, managed.reference());
    }
}
