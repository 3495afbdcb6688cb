package org.servicebridge.escalation.process;

import org.servicebridge.engine.Messages;
import org.servicebridge.escalation.EdmProcess;
import org.springframework.stereotype.Component;

/** Tells the process that manages an HSSI to involve the EDM. */
@Component
class EdmMessages implements EdmProcess {

    private static final String EDM_NEEDED = "edm.needed";

    private final Messages messages;

    EdmMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean isReady(String reference) {
        return messages.isAwaited(EDM_NEEDED, reference);
    }

    @Override
    public void edmNeeded(String reference) {
        messages.deliverToAll(EDM_NEEDED, reference);
    }
}
