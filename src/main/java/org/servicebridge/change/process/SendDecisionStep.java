package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.change.SendDecision;
import org.springframework.stereotype.Component;

/** Has decision and minutes sent. */
@Component("sendDecision")
class SendDecisionStep implements JavaDelegate {

    private final SendDecision sendDecision;

    SendDecisionStep(SendDecision sendDecision) {
        this.sendDecision = sendDecision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendDecision.send(ChangeVariables.change(execution));
    }
}
