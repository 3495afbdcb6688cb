package org.servicebridge.resolution.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Processes;
import org.servicebridge.resolution.UpdateCallProcess;
import org.springframework.stereotype.Component;

/** Starts and ends the process in which the owner of an HSSI calls its resolver group. */
@Component
class UpdateCallMessages implements UpdateCallProcess {

    private static final String PROCESS = "call-resolver-group";
    private static final String UPDATE_GIVEN = "update.to-be-called-about";
    private static final String CALL_HELD = "call.held";

    private final Processes processes;
    private final Messages messages;
    private final IdentityService identity;

    UpdateCallMessages(Processes processes, Messages messages, IdentityService identity) {
        this.processes = processes;
        this.messages = messages;
        this.identity = identity;
    }

    /** Whoever entered the update may not see the process. */
    @Override
    public boolean isAsked(String reference) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return processes.isRunning(PROCESS, reference);
        } finally {
            identity.setAuthentication(person);
        }
    }

    /** It is the record that asks for it, and not whoever entered the update, who starts no such process. */
    @Override
    public void callToBeHeld(String reference) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            messages.start(UPDATE_GIVEN, reference, Map.of());
        } finally {
            identity.setAuthentication(person);
        }
    }

    @Override
    public void callHeld(String reference) {
        messages.deliverToAll(CALL_HELD, reference);
    }
}
