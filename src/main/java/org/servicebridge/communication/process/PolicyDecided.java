package org.servicebridge.communication.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.communication.DecideCommunication;
import org.servicebridge.communication.Policy;
import org.springframework.stereotype.Component;

/** Takes the answer of "Decide what is communicated" as the flag by which the model goes on, and puts its reason on the record. */
@Component("policyDecided")
class PolicyDecided implements ExecutionListener {

    private final DecideCommunication decideCommunication;

    PolicyDecided(DecideCommunication decideCommunication) {
        this.decideCommunication = decideCommunication;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!(execution.getVariable("policy") instanceof Map<?, ?> policy)) {
            throw new IllegalStateException("communication-policy.dmn gave no answer");
        }
        Policy found = decideCommunication.note(execution.getProcessBusinessKey());
        DelegateExecution process = execution.getProcessInstance();
        process.setVariable(NoticeVariables.POLICY_OUTCOME, String.valueOf(policy.get("outcome")));
        process.setVariable(NoticeVariables.BY_NOTICES, found.communicates());
    }
}
