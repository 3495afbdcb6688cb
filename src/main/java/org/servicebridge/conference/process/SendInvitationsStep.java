package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.conference.SendInvitations;
import org.springframework.stereotype.Component;

/** Lets people be asked to a call. */
@Component("sendInvitations")
class SendInvitationsStep implements JavaDelegate {

    private final SendInvitations sendInvitations;

    SendInvitationsStep(SendInvitations sendInvitations) {
        this.sendInvitations = sendInvitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendInvitations.send(execution.getProcessBusinessKey());
    }
}
