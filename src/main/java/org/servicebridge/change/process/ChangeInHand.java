package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.servicebridge.access.Refusal;
import org.servicebridge.change.ChangeRequest;
import org.servicebridge.change.ChangeRequests;
import org.springframework.stereotype.Component;

/** The change that a process acts on. The process names it; the record says whether it is one of the HSSI that the process is about. */
@Component
class ChangeInHand {

    private final ChangeRequests changes;

    ChangeInHand(ChangeRequests changes) {
        this.changes = changes;
    }

    String of(VariableScope scope) {
        return request(scope).reference();
    }

    /** @throws Refusal where it is the change of another HSSI, or none */
    ChangeRequest request(VariableScope scope) {
        DelegateExecution execution =
                scope instanceof DelegateTask task ? task.getExecution() : (DelegateExecution) scope;
        String change = String.valueOf(execution.getVariable(ChangeVariables.CHANGE));
        String incident = execution.getProcessBusinessKey();
        ChangeRequest request = changes.get(change);
        if (!request.incident().equals(incident)) {
            throw Refusal.notFound("%s has no change %s.".formatted(incident, change));
        }
        return request;
    }
}
