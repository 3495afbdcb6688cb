package org.servicebridge.change.process;

import org.servicebridge.change.ChangeProcess;
import org.servicebridge.engine.Messages;
import org.springframework.stereotype.Component;

/** Carries to the processes of one change what happened to it elsewhere. */
@Component
class ChangeMessages implements ChangeProcess {

    private static final String CHANGE_WITHDRAWN = "change.withdrawn";

    private final Messages messages;

    ChangeMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void changeWithdrawn(String incident, String change) {
        messages.deliverToAll(CHANGE_WITHDRAWN, incident, ChangeVariables.CHANGE, change);
    }
}
