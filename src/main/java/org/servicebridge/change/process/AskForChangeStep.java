package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.change.RegisterChange;
import org.servicebridge.incident.process.BesideHssi;
import org.springframework.stereotype.Component;

/** Opens the record of a change that is asked for in Tasklist; another process brings its own along. */
@Component("askForChange")
class AskForChangeStep implements ExecutionListener {

    private final RegisterChange registerChange;
    private final BesideHssi besideHssi;

    AskForChangeStep(RegisterChange registerChange, BesideHssi besideHssi) {
        this.registerChange = registerChange;
        this.besideHssi = besideHssi;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() != null && execution.hasVariable(ChangeVariables.CHANGE)) {
            return;
        }
        BesideHssi.Begun begun = besideHssi.begin(execution);
        String what = begun.answers().required("what", "Say what is asked for, and why.");
        execution.setVariable(
                ChangeVariables.CHANGE,
                registerChange.register(begun.reference(), what, begun.actor()).reference());
    }
}
