package org.servicebridge.intake.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.intake.AssignDesk;
import org.springframework.stereotype.Component;

/** Gives the incident to the desk that {@code duty.dmn} named, and tells the process whether the provider has to confirm. */
@Component("assignDesk")
class AssignDeskStep implements ExecutionListener {

    private final AssignDesk assign;

    AssignDeskStep(AssignDesk assign) {
        this.assign = assign;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!(execution.getVariable("duty") instanceof Map<?, ?> duty)) {
            throw new IllegalStateException("duty.dmn gave no answer");
        }
        boolean coreHours = Boolean.TRUE.equals(execution.getVariable("coreHours"));
        boolean confirmationNeeded = assign.assign(execution.getProcessBusinessKey(), String.valueOf(duty.get("desk")));
        execution.getProcessInstance().setVariable("coreHours", coreHours);
        execution.getProcessInstance().setVariable("confirmationNeeded", confirmationNeeded);
        execution.getProcessInstance().setVariable("risksAssessed", false);
    }
}
